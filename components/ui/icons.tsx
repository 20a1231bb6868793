/** The icons, drawn for a 16 px grid with one stroke. They never speak for themselves: the button has the words. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  options:
    'M2.5 5h6M12 5h1.5M2.5 11H4M7.5 11h6M10.2 3.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4zM5.8 9.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4z',
  copy: 'M6 6h7v7.5H6zM10.5 6V2.5H3V10h3',
  insert: 'M8 2.5v7M5 6.8l3 3 3-3M2.5 11v2.5h11V11',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zM10.2 10.2l3.3 3.3',
  scripts: 'M2.5 3h11v7.5H7.2L4.5 13v-2.5h-2zM5 6h6M5 8h4',
  objections: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM6.3 6.4A1.7 1.7 0 1 1 8.6 8c-.4.2-.6.5-.6 1M8 11v.2',
  guide: 'M4 2.5v4a2 2 0 0 0 2 2h4a2 2 0 0 1 2 2v3M4 6.5v7M2.5 4L4 2.5 5.5 4M10.5 12l1.5 1.5 1.5-1.5',
  notes: 'M3.5 2.5h9v7l-4 4h-5zM12.5 9.5h-4v4M5.5 5.5h5M5.5 7.8h3',
  followups: 'M8 3a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 3zM8 5.5v3l2 1.3M3 2.5L1.8 3.8M13 2.5l1.2 1.3',
  today: 'M2.5 4h11v9.5h-11zM2.5 6.8h11M5.5 2.5v3M10.5 2.5v3M5.5 10l1.8 1.8 3.2-3.2',
  log: 'M3 4.5h1M6.5 4.5H13M3 8h1M6.5 8H13M3 11.5h1M6.5 11.5H13',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  next: 'M6.5 3.5L11 8l-4.5 4.5',
  down: 'M3.5 6L8 10.5 12.5 6',
  up: 'M3.5 10L8 5.5l4.5 4.5',
  done: 'M3 8.5l3.2 3.2L13 4.8',
  undo: 'M5.5 3L2.5 6l3 3M2.5 6H9a4 4 0 0 1 0 8H6',
  warn: 'M8 2.5L14 13.2H2zM8 6.3v3.2M8 11.4v.2',
  edit: 'M3 13l.6-2.8L10.8 3 13 5.2l-7.2 7.2z',
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9',
  open: 'M9 2.5h4.5V7M13.2 2.8L7.5 8.5M11.5 9.5v4h-9v-9h4',
  voice: 'M8 2a2 2 0 0 1 2 2v3.5a2 2 0 0 1-4 0V4a2 2 0 0 1 2-2zM3.8 7.5a4.2 4.2 0 0 0 8.4 0M8 11.7V14',
  forms: 'M4 2.5h8v11H4zM6 5.5h4M6 8h4M6 10.5h2',
  add: 'M8 3v10M3 8h10',
  client: 'M8 2.8a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM3 13.5c.3-2.6 2.2-4 5-4s4.7 1.4 5 4',
  mask: 'M2 8c1.6-2.7 3.6-4 6-4s4.4 1.3 6 4c-1.6 2.7-3.6 4-6 4s-4.4-1.3-6-4zM3 13.5L13 2.5',
  pin: 'M6 2.5h4M6.7 2.5v4L4.5 9h7L9.3 6.5v-4M8 9v4.5',
  star: 'M8 2.3l1.7 3.6 3.9.5-2.9 2.7.8 3.9L8 11.1 4.5 13l.8-3.9-2.9-2.7 3.9-.5z',
  picture: 'M2.5 3h11v10h-11zM2.5 11l3.2-3.2 2.6 2.6 1.7-1.7 3.5 3.5M10.5 5.8v.1',
  comment: 'M2.5 3h11v7.5H7.2L4.5 13v-2.5h-2zM8 4.8v4M6 6.8h4',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
