import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

function detect(title: string, text: string) {
  const { signals } = detectCase({ id: "posting", kind: "careers", company: "Harrow & Sedge", title, text });
  return signals.map(({ type, data }) => ({ type, role: data["role"], location: data["location"] }));
}

function roleOf(title: string, text: string): unknown {
  return detect(title, text).find(({ type }) => type === "key_role_posted")?.role;
}

describe("a posting advertises the trade its title names, though no list knows it", () => {
  const postings: [title: string, text: string, role: string][] = [
    [
      "Lighthouse keeper, Skerry Point",
      "You look after the lamp. Two weeks on, one off. £24,500.",
      "Lighthouse keeper",
    ],
    ["Cheesemonger", "You'll cut, wrap and talk. 30 hours, £12.60 an hour. Pop in with a CV.", "Cheesemonger"],
    ["Swimming teacher for our small pool", "Level 2 needed. Saturday mornings, £19 an hour.", "Swimming teacher"],
    ["31-07 Evidence clerk", "Closing date: 3 May. Salary: $21.40-$24.10/hr. High school diploma.", "Evidence clerk"],
    ["Glider tug pilot, 2031 season", "You'll have 500 hours. $400 a day. Phone before a resume.", "Glider tug pilot"],
    ["Archivist who likes dust", "You hold a degree. 0.6 FTE. Closing date 2 April.", "Archivist"],
    [
      "Bookbinder wanted",
      "You've finished an apprenticeship. Full time. Send pictures of three bindings.",
      "Bookbinder",
    ],
    [
      "Kirchenmusiker:in",
      "Die Gemeinde sucht jemanden an die Orgel. 50 Prozent. Bewerbung bis 1. Mai.",
      "Kirchenmusiker",
    ],
    ["Vétérinaire mixte – notre premier cabinet à Sorgues", "Débutants bienvenus. Écrivez-nous.", "Vétérinaire mixte"],
    ["Se necesita pastelero", "Jornada completa, experiencia mínima de dos años. Enviar CV.", "Pastelero"],
    ["Molenaar gezocht", "Je hebt je diploma. Drie dagen per week. Stuur een brief.", "Molenaar"],
    ["Fioraio", "Richiesta esperienza. Part time 24 ore. Inviare curriculum.", "Fioraio"],
  ];
  test.each(postings)("%s", (title, text, role) => {
    expect(roleOf(title, text)).toBe(role);
  });
});

describe("or the trade its text asks for", () => {
  const postings: [title: string, text: string, role: string][] = [
    ["Gesucht: Hand mit Herz", "Wir stellen zum Herbst einen Orgelbauer (m/w/d) ein. 38 Stunden, Tarif.", "Orgelbauer"],
    [
      "Recrutement",
      "Le Théâtre du Quai engage un Régisseur son (h/f/x), temps plein. Permis B. Candidatures avant le 15.",
      "Régisseur son",
    ],
    [
      "Notre labo cherche sa boussole",
      "La clinique recrute son ou sa cadre de labo en CDI. Trois ans d'expérience.",
      "Cadre de labo",
    ],
    [
      "Convocatoria",
      "Se cubre una plaza de profesor de oboe, media jornada. Instancias hasta el 14 de marzo.",
      "Profesor de oboe",
    ],
    [
      "Could this be you?",
      "We are recruiting a ferry deckhand. You'll handle lines. Four on, two off. £28,300.",
      "Ferry deckhand",
    ],
    ["Work for us - 1 vacancy", "Dairy chemist, Whitby or home. You like numbers. Closing Friday.", "Dairy chemist"],
    [
      "Come and count bats with us",
      "Wyre Ecology seeks a bat surveyor. Licence required. £140 a night. CV to Tess.",
      "Bat surveyor",
    ],
  ];
  test.each(postings)("%s", (title, text, role) => {
    expect(roleOf(title, text)).toBe(role);
  });
});

describe("pages about working there advertise nobody", () => {
  const pages: [title: string, text: string][] = [
    ["Life on the night shift", '"You get used to it," says Amir, head baker since 2015. Follow us.'],
    ["Careers at Harrow & Sedge", "You'll find welders here. 39 hours, above the union table. See our open roles."],
    [
      "Apprenticeships",
      "You'll learn on the job, four days a week. Pay starts at £7.20 an hour. Applications open each March.",
    ],
    ["Recruiter spotlight: Jo", "Jo has been a recruiter for eight years. You need patience. She works part time."],
    ["Welder jobs – 340 results", "Full time, part time, permanent. Set up an e-mail alert. You need a licence."],
    ["Welder – filled", "Thanks to all who applied. This post is filled; 39 hours, £17 an hour will come again."],
    [
      "People of Harrow: Nia, programme lead",
      "You have time for everybody, they say. We have no vacancies at the moment.",
    ],
    [
      "Internal transfers policy",
      "You have worked here for a year and want to apply. Your lead must sign. Pay stays in the band.",
    ],
    [
      "Chef's diary: a week in the kitchen",
      "You would not believe the deliveries. Full time is a figure of speech. Apply salt.",
    ],
    ["Volunteer with us", "We are looking for a volunteer gardener. You have two hours a week. Write to Meg."],
    ["Code of conduct", "You will treat others with respect. Full-time and part-time staff alike. Contact HR."],
    ["Roster", "Monday: Ana, driver. Shifts start at six. Call Kit if you are ill."],
    ["Bus driver training", "We train you in eight weeks. You need a licence. Full time, £14 an hour from day one."],
    ["A day with our lab manager", "You never know what breaks. She has a degree and works full time."],
    ["Treasurer: Ana Ruiz", "Ana has experience of charity accounts. Contact her with questions on gift aid."],
    ["Bricklayer: Tom's story", "Tom came to us with no experience. Now he teaches others, four days a week."],
    ["Apprentice of the year: Kim", "Kim won the county prize. She works four days a week."],
    ["Being a carer", "You will laugh and cry. Our carers work shifts. See whether it's for you."],
    ["Artist registration", "Apply for a stall with three pictures. £40. Contact Meg."],
    ["Talent community", "You will hear from us when a role fits. Full time or part time. Send us your CV."],
    ["Karriere", "Wir bieten Tarif und ein Jobrad. Sie haben Fragen? Aktuelle Stellen finden Sie im Portal."],
    ["Nos métiers", "Soudeur, grutier : CDI, 39 h. Vous souhaitez en savoir plus ? Venez aux portes ouvertes."],
    [
      "Watch commander: duties",
      "The watch commander reports to the chief and leads the shift. You must have a licence.",
    ],
  ];
  test.each(pages)("%s", (title, text) => {
    expect(detect(title, text)).toEqual([]);
  });
});

test("no time of day and nobody's name is where a posting is", () => {
  const [first] = detect("Sommelier, or nearly", "Evenings, four days a week. £34k. Questions: Dr. Ute Haug, 0736-1.");
  expect(first).toMatchObject({ role: "Sommelier" });
  expect(first?.location).toBeUndefined();
});

test("a posting that stays open until the post is filled is open", () => {
  expect(roleOf("Lab technician", "The advert stays open until the post is filled. You run the night shift.")).toBe(
    "Lab technician",
  );
});
