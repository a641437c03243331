import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import { code, inline, paragraph, table } from "./html.ts";

/** One criterion of each kind. The tests send them as they stand. */
const CRITERIA_EXAMPLE = `{"criteria": [
    {"key": "headcount", "attribute": "employee_count", "op": "between", "value": [80, 600], "weight": 40, "tolerance": 0.25},
    {"key": "country", "attribute": "hq_country", "op": "in", "value": ["US", "CA"], "weight": 30, "required": true},
    {"key": "stack", "attribute": "tech", "op": "contains_any", "value": ["salesforce", "hubspot"], "weight": 20},
    {"key": "segment", "attribute": "custom.segment", "op": "exists", "weight": 10}
  ]}`;

/** What a score is made of, for who sets weights and criteria; the rules are those of `core/scoring.ts` and `core/fit.ts`. */
export function scoring(baseUrl: string): string {
  const { fit, recency, strength, depth } = DEFAULT_RUBRIC.weights;
  return [
    paragraph(
      "A score is the weighted mean of four parts, each 0 to 100. The [rubric](#getRubric) holds the weights and the criteria; `GET /v1/accounts/{id}/score` shows the parts of an account, with the reason for each.",
    ),
    table(
      "The parts of a score",
      ["Part", "Weight unless set", "Is"],
      [
        part(
          "fit",
          fit,
          "How much of the criteria the company meets, by their weights. An attribute you have not set is taken from the company's own pages, and a headcount such as 51–200 counts where any number in it gives the same answer. Criteria whose attribute is not known are left out (but for `exists`); where that leaves under half of the weight (“Under half of the profile is known.”), fit is multiplied by 0.8. Without criteria, or with nothing known, it starts from 50. A `required` criterion that is missed caps it at 20.",
        ),
        part(
          "recency",
          recency,
          "What is left of the leading signal: 100 on its day, half after each of its half-lives. 0 without a live signal.",
        ),
        part(
          "strength",
          strength,
          "The strength of the leading signal × (0.5 + 0.5 × its confidence), and 3 more for each further category with a live signal, up to 9. It does not fade; recency does.",
        ),
        part(
          "depth",
          depth,
          "How much stands behind it: 100 × (1 − e^(−w/4)). For each type of live signals, w is what is left (0 to 1) of the freshest and half of what is left of the others; each independent source after the first adds 0.5, each known person 0.5, up to four.",
        ),
      ],
    ),
    paragraph(
      "A signal is live for three half-lives, until an eighth of it is left. The leading one has the highest strength × confidence × what is left. `GET /v1/signals/types` lists strength and half-life of every type; `type_overrides` of the rubric sets others, or switches a type off. A signal that was judged `wrong` ([feedback](#judgeSignal)) is retracted and counts nowhere.",
    ),
    paragraph(
      "The `contribution` of each part is a whole number, and the four add up to the score: points are rounded down, and what is missing goes to those with the largest remainders.",
    ),
    '<h3 id="criteria">Criteria</h3>',
    paragraph(
      "A criterion has a `key` of its own, an `attribute`, an operator `op` with its `value`, and a `weight`. This tries four of them, and changes nothing:",
    ),
    code(
      `curl -s ${baseUrl}/v1/workspace/rubric:preview \\
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '${CRITERIA_EXAMPLE}'`,
      "Shell: try criteria",
    ),
    paragraph(
      "The same body with `PUT /v1/workspace/rubric` puts them in force. That replaces the whole rubric: read it, put your `criteria` in it, and send all of it back.",
    ),
    table(
      "Operators of criteria",
      ["op", "value", "Met when the attribute"],
      [
        operator("`eq`, `neq`", "one text, number or boolean", "is it; is not it"),
        operator("`in`, `not_in`", "a list", "is one of them; is none of them"),
        operator(
          "`contains_any`, `contains_all`",
          "a list",
          "holds one of them; holds all of them (for lists such as `tech`)",
        ),
        operator("`gte`, `lte`", "a number", "is at least, at most that"),
        operator("`between`", "two numbers, the lower one first", "is between them, both included"),
        operator("`exists`", "none", "is known at all"),
      ],
    ),
    paragraph(
      "Texts are compared whatever their case. `tolerance` (0 to 1) gives part of the weight outside a range: with `between` 80 and 600 and a tolerance of 0.25, 675 employees meet half, and 750 nothing. Attributes are those of accounts; one of your own is `custom.<name>`. Countries are two-letter codes such as DE; its usual name in one of the seven languages is taken too and kept as its code. What no company can ever have, such as a text for `employee_count`, is refused.",
    ),
  ].join("\n");
}

function part(name: string, weight: number, text: string) {
  return { cells: [`<code>${name}</code>`, `${weight} %`, inline(text)] };
}

function operator(name: string, value: string, text: string) {
  return { cells: [inline(name), value, inline(text)] };
}
