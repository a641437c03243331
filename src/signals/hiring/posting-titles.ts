/** The parts of a posting's title, and what they say beside the role. */

/** "[Joinville] Front-end Developer": the place before the role. */
export const BRACKETED = /^\[(\p{Lu}[\p{L}’' -]{2,30}?)(?:[/,-] ?\p{Lu}{2})?\] ?(?=\p{L})/u;

/** "On recrute un développeur", "Acme sucht Werkstudent", "Recrutement d'un data engineer": who asks, and that it is asked for. */
const SEEKS =
  /^(?:(?:on|nous|wir|we|[\p{L}\p{N}&.’'-]+(?: \p{Lu}[\p{L}\p{N}&.’'-]*){0,3}) (?:re?cherch(?:e|ons)|cherche|recrut(?:e|ons)|sucht|suchen|busca(?:mos)?|procura(?:mos)?|contrata(?:mos)?|zoekt|zoeken|cerca|cerchiamo|seeks|needs|wants|is looking for|are looking for|looking for)|recrutement d(?:['’]|e )|ouverture (?:de poste|d['’]un poste|offre)(?: de| d['’])?|offre d['’]emploi:?|fiche de poste:?) ?(?:[-–—:] )?(?:(?:un·e|un\(e\)|une?|une?\/e|eine?n?|una?|um|uma|een|an?|our|new|next|our first) )*(?=\p{L})/iu;

/** "Create designer.md", "Hiring - QA Engineer", "Acme: VP Sales (m/f/d) - Berlin" in their parts. */
export function partsOf(title: string): string[] {
  return (
    title
      .replace(/\.(?:md|html?|pdf)$/i, "")
      .replace(/(?<![\p{L}])[HFMWD]\/[HFMWD](?:\/[HFMWDX])?(?![\p{L}])/gu, "")
      .replace(
        /^(?:[\p{L}\p{N}&.’' -]{2,40} )?(?:is )?(?:now )?hiring(?: for)?(?:: (?:an? )?| an? | (?=\p{Lu}\p{Ll}))/u,
        "",
      )
      .replace(/ \[[mwfdxhv](?:[/|][mwfdxhv]){1,3}\]/gi, " ")
      .replace(BRACKETED, "")
      .replace(/\s*[[\]]+\s*/g, " | ")
      .replace(/ ?[!.]+ *$/u, "")
      .replace(SEEKS, "")
      // "Desenvolvedor(a)", "Entwickler(in)"
      .replace(/(?<=\p{L})\((?:a|o|e|ra|in|innen|ne|rice|euse)\)/giu, "")
      .replace(/\((?:[mwfdxhv](?:[/|][mwfdxhv]|[/|](?:divers|all)){1,3}|all genders|gn)\)/gi, " ")
      .replace(/^(?:create|add|update|new|post)s?:? (?=\p{L})/iu, "")
      .replace(
        /^(?:cercasi|cerchiamo|si cerca|se busca|se necesita|se precisa|se requiere|buscamos|(?:wir )?suchen|gesucht:?|on (?:re)?cherche|recherche|zoeken|procura-se|precisa-se(?: de)?|gezocht:?|søges:?|sökes:?|wanted:?|are you (?:our|the|a) (?:(?:next|new) )?) (?=\p{L})/iu,
        "",
      )
      .replace(/(?<=\p{Ll})\/(?:a|o|e|in|ra|trice|euse)(?=[ ,]|$)/gu, "")
      .replace(
        /^(?:we(?:['’]re| are)(?: (?:currently|now|also))? (?:hiring(?: for)?|looking for|seeking|recruiting|searching for)|(?:looking for|seeking|searching for)(?= (?:an?|our) )) (?:(?:an?|the|our|new) ){0,3}/iu,
        "",
      )
      .replace(/^(?:be|become|join us as|work as) (?:(?:our|an?|the|next|new) ){0,3}/iu, "")
      .replace(/ (?:gesucht|wanted|needed|required|gezocht|sökes|søges|recherché\p{L}*|buscad[oa])!? *$/iu, "")
      .split(
        / [-–—|@] | \| ?|^\| |: | at (?=\p{Lu})| bei (?=\p{Lu})| na (?=\p{Lu})| +in (?=\p{Lu}[\p{L}-]+$)|[()]|, (?=\p{Lu}[\p{L}]+$)/u,
      )
      .map((part) =>
        fromSlug(
          part
            .replace(/ ?, (?:full|part)[- ]time\b.*$/i, "")
            .replace(/ {2,}/g, " ")
            .trim(),
        ),
      )
      .filter(
        (part) =>
          part !== "" &&
          !/^(?:(?:we(?:['’]re| are) )?hiring|jobs?|vacancy|career|careers|opening|wanted|hiring|vagas?|oportunidade|remoto?|remote|híbrido|hybrid|presencial|urgent\p{L}*|100 ?% remoto?|(?:clt|pj)(?: ?(?:ou|\/|e) ?(?:clt|pj))?|fiche de poste|recrutement|job|stellenangebot|stellenausschreibung|cercasi|cerchiamo|se busca|buscamos|gesucht|wir suchen|zoekt|offre d['’]emploi|oferta de (?:empleo|trabajo)|vaga|vacante|vacature|offerta di lavoro|now hiring|open (?:role|position)|new role|position|role|opening|apply now)$/iu.test(
            part,
          ),
      )
  );
}

/** "product-designer job req" */
function fromSlug(part: string): string {
  const [, slug] = SLUG.exec(part) ?? [];
  return slug === undefined ? part : slug.replaceAll("-", " ");
}

const SLUG =
  /^(\p{Ll}+(?:-\p{Ll}+){1,4})(?: (?:job )?(?:req|requisition|description|spec|role|position|opening|vacancy|posting))?$/u;

/** The role as its title writes it: "Desenvolvedor(a) Full Stack". */
export function asWritten(role: string, title: string): string {
  const words = role.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const written = new RegExp(words.join("(?:[(/·](?:a|o|e|ra|in|ne|se|rice|euse)\\)?)? "), "iu").exec(title)?.[0];
  return written ?? role;
}
