import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';
import type { FaultWords } from './fault-words.ts';
import { readingWords } from './reading-words.ts';

/** Why a list is not read on, and what to do. What was read of it stays. */
export const listFaultWords = (fault: Fault): FaultWords =>
  fault.kind === 'notFound'
    ? { title: i18n.t('notFoundTitle'), text: i18n.t('readRefusedText') }
    : readingWords(fault);
