/** The icons that the screens use, by their names in Lucide (https://lucide.dev, ISC). */
export const SCREEN_ICONS = [
  'circle',
  'arrow-left',
  'arrow-right',
  'chevron-down',
  'chevron-right',
  'circle-help',
  'download',
  'external-link',
  'file-text',
  'focus',
  'languages',
  'list-filter',
  'maximize',
  'minus',
  'moon',
  'pause',
  'play',
  'plus',
  'quote',
  'search',
  'sun',
  'table',
  'undo-2',
  'x',
] as const;

export type ScreenIcon = (typeof SCREEN_ICONS)[number];
