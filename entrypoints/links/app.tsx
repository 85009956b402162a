/** Everything that an account has at Omise. */
export const App = () => <div class="Page" data-mode="none" />;
