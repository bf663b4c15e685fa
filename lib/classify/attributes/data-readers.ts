import type { ClauseTypeId } from '../../model/clause-type.ts';
import type { TypeReaders } from './reader.ts';

/** Attributes of the types of data use, data collection and sharing. */
export const dataReaders: Readonly<Partial<Record<ClauseTypeId, TypeReaders>>> = {};
