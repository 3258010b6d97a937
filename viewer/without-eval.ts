/** Comes before all schemas: the page's security policy forbids code made at run time, which zod would try first. */
import { config } from 'zod';

config({ jitless: true });
