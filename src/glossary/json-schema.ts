import * as z from 'zod';
import { entrySchema, extensionSchema, hideSchema } from './schema.ts';

/** The JSON Schema that editors check an entry with while it is written; `glossary/term.schema.json` holds it. */
export function termJsonSchema(): string {
  const entry = z.union([entrySchema, extensionSchema, hideSchema]);
  const schema = z.toJSONSchema(z.union([entry, z.array(entry)]), { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'A word of the glossary, or a list of words' }, null, 2)}\n`;
}
