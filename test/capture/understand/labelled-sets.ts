/** The files of labelled messages: who wrote them, and what of them may be looked at. */
export const SET = new URL('../../eval/capture.jsonl', import.meta.url);
/** By another author than everything that the grammar and the weights were made from, and read by nobody who tunes them. */
export const UNSEEN = new URL('../../eval/capture-unseen.jsonl', import.meta.url);
/**
 * By an author who had not seen the grammar: every third message carries words that look like a field and are none ("we should
 * switch it off", "no way back was agreed"). Two of three messages may be looked at, the third never.
 */
export const TRAPS = new URL('../../eval/capture-traps.jsonl', import.meta.url);
/** Long and short messages with every field in them, by an author who had not seen the grammar; half of them never looked at. */
export const CAUSES = new URL('../../eval/capture-causes.jsonl', import.meta.url);
/** Messages of every kind in many voices, with the fields of a form in any order; one of two may be looked at. Nobody labelled the type of a change. */
export const MIXED = new URL('../../eval/capture-mixed.jsonl', import.meta.url);
/** Of people in many trades, dates in every form; nobody labelled the type of a change. One of two may be looked at. */
export const PEOPLE = new URL('../../eval/capture-people.jsonl', import.meta.url);
/** Of twenty people from a night shift to a court, each with their own habits of dates; one of two may be looked at. */
export const TWENTY = new URL('../../eval/capture-twenty.jsonl', import.meta.url);
/** At many desks: nurses, dispatchers, clerks, engineers, board members. */
export const DESKS = new URL('../../eval/capture-desks.jsonl', import.meta.url);
/** Of one more author: causes, checks, kinds of change and dates of changes in many wordings; one of two may be looked at. */
export const WORKS = new URL('../../eval/capture-works.jsonl', import.meta.url);
/** Of two more authors, told to say things in as many ways as they could and seldom with a label; one of two may be looked at. */
export const OFFICES = fileOf('offices');
export const SHIFTS = fileOf('shifts');
/** Of three more authors (software and shops; plants and schools; harbours and grids), with the words that each field is read from; two of three may be looked at. */
export const BUILDERS = new URL('../../eval/capture-builders.jsonl', import.meta.url);
export const PLANTS = new URL('../../eval/capture-plants.jsonl', import.meta.url);
export const HARBOUR = new URL('../../eval/capture-harbour.jsonl', import.meta.url);
/** Of three more authors (hospitals; banks and offices; a group of companies), as those before. */
export const ONCE_UNTOUCHED = ['wards', 'counters', 'mornings'].map(fileOf);
/** Of six authors, each told to write many of one thing: risks, changes, incidents, names of systems, much in passing, with much care. All may be looked at. */
export const TAUGHT = ['risks', 'changes', 'nights', 'names', 'halls', 'desksides'].map(fileOf);
/** Of six more (dates in every form; people and names; grids and mines; banks and courts; start-ups; airports and farms); two of three may be looked at. */
export const LATER = ['calendars', 'mentions', 'grids', 'chambers', 'studios', 'yards'].map(fileOf);
/** Of 41 more, each told to write many of one thing, or in short plain sentences; two of three may be looked at. */
const NAMES =
  'brews lakes vaults depots meadows summits benches mills docks lofts sheds porches quays arcades terraces ' +
  'piers barns cellars attics forges stalls canals gables kilns coves looms wharves glades ponds ' +
  'anchors bridges cabins dunes elms fens groves hives islets jetties knolls lanes';
export const LATEST = NAMES.split(' ').map(fileOf);
/** Of three authors (ferries and museums; kitchens and schools; courts and banks) from whom nothing was learned and whose messages nobody looked at. */
export const UNTOUCHED = ['ferries', 'kitchens', 'courts'].map(fileOf);
/**
 * Of six more, each told to write many of one thing (misuse, changes, dates, ratings) or everyday English of people of many countries. Nothing
 * was learned from them: with what they say learned, they were read no better. Nobody looked at them but at two of three of `paths`.
 */
export const RECENT = ['locks', 'paths', 'tides', 'beams', 'stoops', 'eaves'].map(fileOf);
/** Of one more, in many kinds of organizations; nothing was learned from it, and nobody looked at it. */
export const ORCHARDS = [fileOf('orchards')];

function fileOf(name: string): URL {
  return new URL(`../../eval/capture-${name}.jsonl`, import.meta.url);
}

/** Of two more authors, in many trades: their dates are what the weights of dates learned most from. All may be looked at. */
export const DATED = new URL('../../eval/capture-dated.jsonl', import.meta.url);
export const STORIES = new URL('stories.jsonl', import.meta.url);
