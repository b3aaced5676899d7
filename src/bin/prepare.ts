#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import { SHIPPED_GLOSSARY } from '../config.ts';
import { readFolders } from '../glossary/files.ts';
import { PREPARED_FILE, prepare } from '../glossary/prepared.ts';

// The last step of a build. Without it, or where there are no words yet, every start reads the files themselves.
const [listed] = await readFolders([SHIPPED_GLOSSARY]);
await writeFile(PREPARED_FILE, JSON.stringify(prepare(listed && 'folder' in listed ? listed.folder.words : [])));
