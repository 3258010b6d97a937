/** Dossiers that are shown whole on screens of three widths. */
import { crowdsOf } from './crowds.js';

crowdsOf([32, 60, 3, 25], [60, 120, 4, 28]);
