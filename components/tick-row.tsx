type Props = { label: string; isOn: boolean; onChange: (isOn: boolean) => void };

/** On or off, under its name. What is shown is what is kept: it may be refused. */
export const TickRow = ({ label, isOn, onChange }: Props) => (
  <label class="SetRow SetRow--wide">
    <span class="Label">{label}</span>
    <span>
      <input
        class="Tick"
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.checked;
          currentTarget.checked = isOn;
          onChange(wanted);
        }}
      />
    </span>
  </label>
);
