#!/usr/bin/env node
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { SHIPPED_GLOSSARY } from '../config.ts';
import { termJsonSchema } from '../glossary/json-schema.ts';

writeFileSync(path.join(SHIPPED_GLOSSARY, 'term.schema.json'), termJsonSchema());
