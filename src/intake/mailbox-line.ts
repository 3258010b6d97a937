/** The line by which a mailbox is known, kept apart so that telling kinds loads no parser. */

export function isMbox(head: string): boolean {
  return /^From \S.*\r?\n(?:[\w-]+:|>From )/.test(head);
}
