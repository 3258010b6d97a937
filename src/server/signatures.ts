/** Whether dossiers are as they were signed off, computed again only where their files changed. */
import { dossierVersion, type SignedState, signedState } from '../dossier/index.js';

interface Kept {
  version: string;
  signed: Promise<SignedState | undefined>;
}

const KEPT = new Map<string, Kept>();

/** The last signature of a dossier and whether it holds. @throws ClaimgraphError where the signatures cannot be read */
export async function signedOff(folder: string): Promise<SignedState | undefined> {
  const version = await dossierVersion(folder);
  const kept = KEPT.get(folder);
  if (kept?.version === version) return kept.signed;
  const signed = signedState(folder);
  KEPT.set(folder, { version, signed });
  return signed;
}
