/** Answers of the API as its documentation and its own client libraries' recordings show them, for tests. */

/** 2014-07-27, the documentation's example. */
export const link2014 = {
  object: 'link',
  id: 'link_test_no1t4tnemucod0e51mo',
  livemode: false,
  deleted: false,
  location: '/links/link_test_no1t4tnemucod0e51mo',
  amount: 7440,
  currency: 'thb',
  used: false,
  multiple: false,
  title: 'Hot Latte',
  description: 'A warm cup of coffee',
  charges: {
    object: 'list',
    from: '1970-01-01T00:00:00Z',
    to: '2019-07-23T01:15:07Z',
    offset: 0,
    limit: 20,
    total: 0,
    order: 'chronological',
    location: '/links/link_test_no1t4tnemucod0e51mo/charges',
    data: [],
  },
  payment_uri: 'https://link.omise.co/8D7B9C06',
  created: '2019-07-23T01:15:07Z',
};

/** 2014-07-27: the paid flag is `captured`. */
export const charge2014 = {
  object: 'charge',
  id: 'chrg_test_4yq7duw15p9hdrjp8oq',
  livemode: false,
  location: '/charges/chrg_test_4yq7duw15p9hdrjp8oq',
  amount: 100000,
  currency: 'thb',
  description: 'Charge for order 3947',
  capture: true,
  authorized: true,
  captured: true,
  transaction: 'trxn_test_4yq7duwb9jts1vxgqua',
  refunded: 0,
  failure_code: null,
  failure_message: null,
  card: { object: 'card', brand: 'Visa', last_digits: '4242', name: 'JOHN DOE' },
  customer: null,
  ip: null,
  created: '2015-01-15T05:00:29Z',
};

/** 2015-11-17 and 2017-11-02. */
export const charge2015 = {
  object: 'charge',
  id: 'chrg_test_55pcd9rn4dz1r8rtokz',
  livemode: false,
  location: '/charges/chrg_test_55pcd9rn4dz1r8rtokz',
  amount: 10000,
  currency: 'thb',
  description: 'Lunch\n\nPay me back for lunch',
  status: 'successful',
  capture: true,
  authorized: true,
  reversed: false,
  paid: true,
  transaction: 'trxn_test_55pcd9t5vh5m7rflo7x',
  refunded: 2500,
  return_uri: 'https://link.omise.co/AC6BD2FD/complete',
  failure_code: null,
  failure_message: null,
  card: { object: 'card', brand: 'Visa', last_digits: '4242', name: 'sanjeev' },
  customer: null,
  dispute: null,
  created: '2016-10-18T06:56:51Z',
};

/** 2019-05-29. */
export const charge2019 = {
  object: 'charge',
  id: 'chrg_test_5xyz7w3kv1mhn0q2b8c',
  livemode: false,
  location: '/charges/chrg_test_5xyz7w3kv1mhn0q2b8c',
  created_at: '2024-03-01T09:30:00Z',
  amount: 7440,
  currency: 'THB',
  funding_amount: 7440,
  funding_currency: 'THB',
  fee: 272,
  fee_vat: 19,
  interest: 0,
  interest_vat: 0,
  net: 7149,
  description: 'Hot Latte\n\nA warm cup of coffee',
  metadata: {},
  status: 'successful',
  capture: true,
  authorized: true,
  reversed: false,
  voided: false,
  paid: true,
  paid_at: '2024-03-01T09:30:02Z',
  refunded_amount: 0,
  link: 'link_test_5xyz7vwd1nf9f2opq3r',
  failure_code: null,
  failure_message: null,
  card: { object: 'card', brand: 'Visa', last_digits: '4242', country: 'th' },
};

export const charges2019 = {
  object: 'list',
  data: [charge2019],
  limit: 20,
  offset: 0,
  total: 1,
  location: '/links/link_test_5xyz7vwd1nf9f2opq3r/charges',
  order: 'chronological',
  from: '1970-01-01T00:00:00Z',
  to: '2024-03-01T09:31:00Z',
};

/** 2019-05-29, a single-use link that was paid. */
export const link2019 = {
  object: 'link',
  id: 'link_test_5xyz7vwd1nf9f2opq3r',
  livemode: false,
  location: '/links/link_test_5xyz7vwd1nf9f2opq3r',
  deleted: false,
  multiple: false,
  used: true,
  currency: 'THB',
  amount: 7440,
  charges: charges2019,
  description: 'A warm cup of coffee',
  title: 'Hot Latte',
  payment_uri: 'https://link.omise.co/5XYZ7VWD1NF9F2OPQ3R',
  created_at: '2024-03-01T09:29:00Z',
  used_at: '2024-03-01T09:30:02Z',
  deleted_at: null,
};

/** Before 2019-05-29: all that is told of a deleted link. */
export const stub2015 = {
  object: 'link',
  id: 'link_test_55pcclmznvrv9lc7r9s',
  livemode: false,
  deleted: true,
};

export const links2019 = {
  ...charges2019,
  data: [link2019],
  location: '/links',
};

export const account2019 = {
  object: 'account',
  id: 'account_test_5xyz7vwd1nf9f2opq3r',
  team: 'acct_5xyz7vwd1nf9f2opq3r',
  livemode: false,
  location: '/account',
  country: 'TH',
  currency: 'THB',
  email: 'barista@example.com',
  created_at: '2019-07-23T01:15:07Z',
  supported_currencies: ['THB', 'JPY', 'USD'],
  api_version: '2019-05-29',
};

export const capability2019 = {
  object: 'capability',
  location: '/capability',
  banks: ['test', 'bbl'],
  limits: {
    charge_amount: { max: 15000000, min: 2000 },
    transfer_amount: { max: 200000000, min: 3000 },
  },
  payment_methods: [{ object: 'payment_method', name: 'card', currencies: ['THB', 'JPY'] }],
  country: 'TH',
  zero_interest_installments: false,
};

export const error2019 = {
  object: 'error',
  location: 'https://www.omise.co/api-errors#authentication-failure',
  code: 'authentication_failure',
  message: 'authentication failed',
};
