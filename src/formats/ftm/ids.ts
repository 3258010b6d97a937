/** Ids as FollowTheMoney takes them where an entity names another: Latin letters, digits, dots and hyphens. */

export function isEntityId(id: string): boolean {
  return /^[0-9a-zA-Z.-]+$/.test(id) && !/^[.-]|[.-]$/.test(id);
}

/** Those that are taken stay; each other one gets one of its own, made of the letters that it has. */
export function entityIds(ids: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...ids];
  const taken = new Set(all.filter(isEntityId));
  const found = new Map<string, string>();
  for (const id of all) {
    if (found.has(id)) continue;
    const plain = isEntityId(id) ? id : firstFree(id, taken);
    taken.add(plain);
    found.set(id, plain);
  }
  return found;
}

function firstFree(id: string, taken: ReadonlySet<string>): string {
  const parts = id.slice(0, MOST).match(/[0-9a-zA-Z]+/g) ?? ['entity'];
  const base = parts.join('-');
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
  return name;
}

/** Characters of an id that are looked at. */
const MOST = 200;
