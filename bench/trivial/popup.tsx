import { render } from 'preact';

/** The bare popup's form, shown by script: what hydration is to be compared with. */
const Form = () => (
  <form>
    <p>
      <label>
        Amount <input name="amount" inputmode="decimal" autofocus />
      </label>
      <select name="currency" aria-label="Currency">
        <option>THB</option>
        <option>JPY</option>
      </select>
    </p>
    <p>
      <label>
        Title <input name="title" />
      </label>
    </p>
    <p>
      <label>
        Description <input name="description" />
      </label>
    </p>
    <p>
      <label>
        <input type="radio" name="multiple" checked /> Once
      </label>
      <label>
        <input type="radio" name="multiple" /> Many times
      </label>
    </p>
    <button type="submit">Create link</button>
  </form>
);

render(<Form />, document.body);
