/** Large dossiers that are shown whole on screens of three widths: to lay them out takes seconds. */
import { crowdsOf } from './crowds.js';

crowdsOf([200, 500, 8, 14], [800, 2400, 20, 12]);
