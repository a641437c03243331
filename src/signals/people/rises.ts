import { type People, readPeople } from "../language/named-people.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { markWidely } from "./affiliation.ts";
import type { WideMove } from "./wide-moves.ts";
import { findWideRoles } from "./wide-roles.ts";

const RISES = createPattern(
  /(?<![\p{L}])(?:promot(?:es?|ed|ing|ions?)|elevat(?:es?|ed|ing|ions?)|(?:rises?|rose|rising|moves up|moved up|moving up|steps? up|stepped up|climbs|climbed|advanc(?:es|ed)) (?:to|into|as|from)|moving up|(?:ups|upped|bump(?:s|ed)|upgrad(?:es|ed)|lift(?:s|ed)|rais(?:es|ed)|advanc(?:es|ed)) (?:up )?(?:[\uE000-\uE0FF]|to )|bumped up to|graduat(?:es|ed) from|mov(?:es|ed) [^.;]{0,20}up (?:to|into|from)|befördert\p{L}*|beförderung|rückt|steigt|promue?s?|promeut|promotion|promovid[oa]|promove|promueve|ascendid[oa]|asciende|promoss[oa]|promuove|bevorder[dt])(?![\p{L}])/iu,
);
/** "Jane Roe, previously deputy head of data at Acme, has been made" */
const RISEN_HERE =
  /, (?:previously|formerly|until now|until recently|currently|most recently) [^,.;]{1,60} (?:at|with|of) \uE200,/u;
/** A headline that says of everybody below it that they rose. */
const RISES_IN_TITLE = createPattern(
  /\bpromot(?:es|ed|ions?)\b|^(?:[^:]{2,40}: )?(?:From|Vom|Von|Del?|Dal?|Van) [^.;:]{2,40} (?:to|zum|zur|à|al?|naar) |\bintern(?:e|al)? (?:promoti|appointment|aufstieg)|\brise (?:in|through|up) the ranks\b|\bmoves? up\b|\bsteps? up\b(?! (?:its|their|efforts|the|production|plans|pressure)\b)|\b(?:long|loyal) service\b|\bpromot(?:es|ed) from within\b|\b(?:climb|ris|work)(?:s|es|ed|ing|e)? (?:up )?(?:through )?(?:the|its|our) (?:career )?(?:ladder|ranks)\b|\brose through\b|(?<!\p{L})(?:beförder|ascensos?\b|promozion[ei]\b|promotions? internes?\b|promoç(?:ão|ões)\b|bevordering)/iu,
);
/** The newcomer is called one of the house, or the text calls the step a promotion right after it. */
const FROM_WITHIN = createPattern(
  /(?<!\b(?:industry|sector|market|government|political|Washington|Whitehall) )\b(?:insider|company veteran|long-?time (?:employee|staffer)|internal (?:candidate|hire))\b/iu,
);
const CALLED_PROMOTION = createPattern(
  /^(?:This|It|That)\b[^.;]{0,30}\bpromotion\b|\b(?:well|much)[- ](?:deserved|earned) promotion\b/iu,
);
/** The way somebody once went up is told as a career. */
const CAREER = createPattern(
  /\b(?:later|then|eventually|subsequently|previously|soon|quickly|twice|since) (?:was |being |been |got )?promot|\bpromoted (?:twice|several|three|to [^.;]{0,40}(?:years?|months?) (?:later|after|ago)|again)|\b(?:years?|months?) (?:later|ago)\b[^.;]{0,40}promot|\bafter being promoted\b/iu,
);

const IS_PARTNER = /^(?:equity |salaried )?partners?$/i;
/** Not "the partner of choice", "a partner for banks". */
const MADE_PARTNER = createPattern(
  /\b(?:made|makes|named|elected|admitted|becomes?|became)\b[^.;]{0,30}\bpartners?\b(?! (?:of choice|for|to|with|network|program|ecosystem))/i,
);

/** Whether somebody comes to a post from within the company, as the text puts it. */
export function isRise({ document, sentences }: Reading, { said, direction, sentence, role }: WideMove): boolean {
  if (direction !== "in" || CAREER.test(sentence.text)) return false;
  if (IS_PARTNER.test(role?.role ?? "") && MADE_PARTNER.test(sentence.text)) return true;
  if (
    RISES.test(said) ||
    RISEN_HERE.test(said) ||
    RISES_IN_TITLE.test(document.title) ||
    FROM_WITHIN.test(sentence.text)
  )
    return true;
  return sentences.slice(sentence.index + 1, sentence.index + 3).some(({ text }) => CALLED_PROMOTION.test(text));
}

/** "Until now she was the company's head of sales": a sentence that opens with the post somebody leaves. */
const UNTIL_NOW = createPattern(
  /^(?:["“]?(?:[\uE000-\uE0FF]|He|She|Er|Sie|Il|Elle),?(?: who)? (?:was|is|has been|had been|served as|war|ist|était)? ?)?(?:until (?:now|then|recently)|most recently|previously|currently|hasta (?:ahora|entonces|la fecha)|bisher|bislang|jusqu[’'](?:ici|alors|à présent)|finora|fino ad oggi|até (?:aqui|agora)|tot nu toe)(?!\p{L})/iu,
);

/** Whether a sentence after the move gives the newcomer's last post and no other company: it was a post of this one. */
export function wasHereBefore(reading: Reading, { sentence, person }: WideMove): boolean {
  if (person === undefined) return false;
  const people = readPeople(reading);
  const around = reading.sentences
    .slice(sentence.index, sentence.index + 2)
    .filter(({ isBoilerplate }) => !isBoilerplate);
  if (around.some((one) => GREW_HERE.test(one.text) && namesNoCompany(reading, one, people))) return true;
  return reading.sentences
    .slice(sentence.index + 1)
    .filter(({ isBoilerplate }) => !isBoilerplate)
    .slice(0, SENTENCES_AFTER)
    .some(
      (next) =>
        UNTIL_NOW.test(next.text) && findWideRoles(next.text).length > 0 && namesNoCompany(reading, next, people),
    );
}

/** "who began as an apprentice in 1994", "deputy editor since 2019", "three years after joining us as an intern" */
const GREW_HERE = createPattern(
  /\b(?:who|having|he|she) (?:first )?(?:began|started|joined|came)(?: here| with us| out)? as an? (?:\w+ ){0,2}(?:apprentice|intern|trainee|graduate|assistant|junior|clerk|cashier|driver|receptionist|analyst|associate|engineer|developer|rep\w*)\b|, (?:previously|formerly|until now|until recently|most recently|currently) (?:our|its|the (?:company|firm|bank|group)[’']s)\b|, (?:previously|formerly|until now|currently) [^,.;]{3,50} (?:at|with|of) the (?:company|firm|group|bank)\b|\bafter joining (?:us |the (?:company|firm|team) )?as an?\b|, (?:our |the |its )?(?:deputy|assistant|associate|number two|acting)[^,.;]{0,40} since (?:19|20)\d\d,|\bafter (?:\w+|\d+) years (?:in|on|with) the (?:team|company|firm|business)\b/i,
);
const SENTENCES_AFTER = 2;

function namesNoCompany(reading: Reading, sentence: Sentence, people: People): boolean {
  return !/[\uE300-\uE37F]/u.test(markWidely(reading, sentence, people).text);
}
