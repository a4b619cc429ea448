import { COUNT } from './count.ts';

/** One way to narrow a list down, with how many it leaves. */
export function FilterToggle({
  name,
  count,
  isOn,
  onChoose,
}: {
  name: string;
  count: number;
  isOn: boolean;
  onChoose: () => void;
}) {
  return (
    <button type="button" className="filter-stage" aria-pressed={isOn} onClick={onChoose}>
      {name} <span className="count">{COUNT.format(count)}</span>
    </button>
  );
}
