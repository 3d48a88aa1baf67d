import { z } from 'zod';
import { dossierFile, pageSchemas, publisher, source, vocabulary } from '../schema.ts';

/** What the fields of a name hold: text in an editor's own words, or ids, dates and other forms. */
export type FieldForm = 'text' | 'form';

const forms = new Map<string, FieldForm>();
/** Fields that hold a list, and those that hold one value. */
const [lists, singles] = [new Set<string>(), new Set<string>()];
for (const schema of [...Object.values(pageSchemas), source, publisher, dossierFile, vocabulary])
  gather('', schema);

/** The form of the fields of this name, wherever they stand; undefined where no field has it. */
export function formOf(name: string): FieldForm | undefined {
  return forms.get(name);
}

/** Whether the fields of this name hold a list, wherever they stand. */
export function isList(name: string): boolean {
  return lists.has(name) && !singles.has(name);
}

function gather(name: string, schema: unknown, isItem = false): void {
  if (schema instanceof z.ZodOptional) gather(name, schema.unwrap());
  else if (schema instanceof z.ZodArray) {
    lists.add(name);
    gather(name, schema.element, true);
  } else if (schema instanceof z.ZodRecord) gather('', schema.valueType);
  else if (schema instanceof z.ZodPipe && !(schema.in instanceof z.ZodString)) gather(name, schema.in);
  else if (schema instanceof z.ZodObject)
    for (const [field, inner] of Object.entries(schema.shape)) gather(field, inner);
  else if (name !== '' && schema instanceof z.ZodType) {
    if (!isItem) singles.add(name);
    const isText = schema.meta()?.id === 'text' && forms.get(name) !== 'form';
    forms.set(name, isText ? 'text' : 'form');
  }
}
