/** The sheet that a drawing is made on: sizes in px, colours, the face of its letters. */
export const SHEET = {
  margin: 24,
  font: "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif",
  ground: '#fbfbf9',
  ink: '#17202b',
  faint: '#59636f',
} as const;
