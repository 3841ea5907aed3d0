import { createStore } from './store.ts';

/** Whether a session that was there has ended; screens stay as they are, with what was typed. */
type GateState = 'open' | 'expired';

const gate = createStore<GateState>('open');
let entered = false;

/** Remembers between the query cache and the dialog that the session ended. */
export const sessionGate = {
  store: gate,
  /** somebody is signed in: from now on a 401 means that the session ended */
  enter: () => {
    entered = true;
    gate.set('open');
  },
  /** signed out on purpose: a 401 is no surprise any more */
  leave: () => {
    entered = false;
    gate.set('open');
  },
  expire: () => {
    if (entered) gate.set('expired');
  },
};
