import { z } from 'zod';
import { dossierFile, pageSchemas, publisher, source, vocabulary } from '../schema.ts';

/** What the fields of a name hold: text in an editor's own words, or ids, dates and other forms. */
export type FieldForm = 'text' | 'form';

const forms = new Map<string, FieldForm>();
for (const schema of [...Object.values(pageSchemas), source, publisher, dossierFile, vocabulary])
  gather('', schema);

/** The form of the fields of this name, wherever they stand; undefined where no field has it. */
export function formOf(name: string): FieldForm | undefined {
  return forms.get(name);
}

function gather(name: string, schema: unknown): void {
  if (schema instanceof z.ZodOptional) gather(name, schema.unwrap());
  else if (schema instanceof z.ZodArray) gather(name, schema.element);
  else if (schema instanceof z.ZodRecord) gather('', schema.valueType);
  else if (schema instanceof z.ZodPipe && !(schema.in instanceof z.ZodString)) gather(name, schema.in);
  else if (schema instanceof z.ZodObject)
    for (const [field, inner] of Object.entries(schema.shape)) gather(field, inner);
  else if (name !== '' && schema instanceof z.ZodType) {
    const isText = schema.meta()?.id === 'text' && forms.get(name) !== 'form';
    forms.set(name, isText ? 'text' : 'form');
  }
}
