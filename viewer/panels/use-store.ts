/** Hands the store to every panel. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Store } from '../state/store.js';

export const StoreContext = createContext<Store | undefined>(undefined);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('a panel stands outside the store');
  return store;
}
