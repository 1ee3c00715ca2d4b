/** The app's icons: strokes on a 20 × 20 grid, always beside words or with a label of their control. */
const PATHS = {
  search: 'M8.75 14.5a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM13 13l4 4',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  map: 'M5 6.5a2 2 0 1 0 0-.01M15 5.5a2 2 0 1 0 0-.01M12.5 15a2 2 0 1 0 0-.01M6.9 6.2l6.1-.6M6 8.2l5 5.4M14.5 7.4l-1.6 5.7',
  introduce: 'M3 10h3.5M13.5 10H17M10 6.5a3.5 3.5 0 1 0 .01 0',
  remove: 'M4 10h12',
  link: 'M8.5 11.5a3 3 0 0 0 4.4.2l2.3-2.4a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.4-.2l-2.3 2.4a3 3 0 0 0 4.2 4.2l1-1',
  download: 'M10 3v9M6.5 9L10 12.5 13.5 9M4 16h12',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.3v4M10 6.6v.1',
  warning: 'M10 3.5l7.2 12.7H2.8L10 3.5ZM10 8.5v3.5M10 14v.1',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  fit: 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4',
  up: 'M10 16V4.5M5.5 9L10 4.5 14.5 9',
  arrow: 'M4 10h12M11.5 5.5L16 10l-4.5 4.5',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  filter: 'M3.5 5.5h13M6 10h8M8.5 14.5h3',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
