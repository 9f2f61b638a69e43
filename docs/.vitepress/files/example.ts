import type { Locale } from "../../../src/words/locale.js";

/** Files as a centre might have them: quotes that are priced, refused and open, and a row to be mended. */
export const EXAMPLES: Readonly<Record<Locale, string>> = {
  fr: `devis;situation;intitulé;financement;ECTS;référence
2027-001;salarié·e;ue-6-ects;Financement par entreprise, OPACIF;;NFP107
2027-001;;Examens spéciaux de rappel;Cofinancement du Conseil régional;6;
2027-002;demandeur·euse d'emploi;ue-4-ects;Financement par Pôle Emploi;;
2027-003;salarié·e;ue-3-ects;Région;;
2027-004;salarié·e;Mémoire d'ingénieur·e;AG2R;;
2027-005;;ue-3-ects;Région;;
2027-006;salarié·e;Test BULATS;Régoin;;
`,
  en: `quote,situation,item,scheme,ects,ref
2027-001,an employee,ue-6-ects,company,,NFP107
2027-001,,recall-exam,region,6,
2027-002,a job seeker,ue-4-ects,pole-emploi,,
2027-003,an employee,ue-3-ects,region,,
2027-004,an employee,engineering-thesis,ag2r,,
2027-005,,ue-3-ects,region,,
2027-006,an employee,bulats-test,regoin,,
`,
};

export const exampleFile = (locale: Locale): File =>
  new File([EXAMPLES[locale]], locale === "fr" ? "exemple.csv" : "example.csv");
