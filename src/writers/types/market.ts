import { plainList } from "../plain-words.ts";
import { defineTypeWords } from "./type-words.ts";

/** How offers, places and what is said in public are told. */
export const marketWords = defineTypeWords({
  product_launch: {
    tells(told) {
      const product = plainList(told.texts("product"));
      // What is no name ("kitchen robot") would want an article, which only its meaning decides.
      const what = /^\p{Ll}+(?: |$)/u.test(product) ? `a product (${product})` : product;
      return product === "" ? undefined : `${told.who} ${told.verb("launched", "launch")} ${what}${told.on()}`;
    },
    asks: (told) =>
      told.tense.kind === "ahead"
        ? "What still has to be ready before it goes out?"
        : "What do the first users ask for next?",
    areas: ["product", "marketing", "sales"],
    plan: "launch|release|ship|arrive|be available|become available|introduce|go live|debut|be released|be launched",
  },
  partnership: {
    tells(told) {
      const partners = plainList(told.texts("partner"));
      const what = /\bintegrat/i.test(told.title) ? "an integration" : "a partnership";
      return partners === "" ? undefined : `${told.who} announced ${what} with ${partners}`;
    },
    asks: () => "Which customers do you want to reach together first?",
    areas: ["sales", "product", "marketing"],
  },
  market_expansion: {
    // An office, a plant or a market: only the title says which.
    tells: () => undefined,
    asks(told) {
      const place = told.text("location");
      return `What is still missing to get going ${place === undefined ? "there" : `in ${place}`}?`;
    },
    areas: ["sales", "operations", "general"],
    plan: "open|expand|move|build|relocate|enter|start|launch|establish|set up|create|invest",
  },
  compliance_milestone: {
    tells(told) {
      const certificate = told.text("certification");
      if (certificate === undefined || told.title.includes(" states ")) return undefined;
      const isLaw = /^(?:hipaa|gdpr|ccpa|dora|nis ?2)$/i.test(certificate);
      return isLaw ? `${told.who} announced ${certificate} compliance` : `${told.who} obtained ${certificate}`;
    },
    asks: () => "Which buyers were waiting for it?",
    areas: ["security", "legal", "sales"],
  },
  competitor_price_change: {
    tells: () => undefined,
    asks: () => "Are your customers asking you about it?",
    areas: ["product", "sales", "marketing"],
  },
  competitor_mention: {
    tells(told) {
      const products = plainList(told.texts("product"));
      return products === "" ? undefined : `${told.who} ${told.now("discusses", "discussed")} ${products} in public`;
    },
    asks: (told) => `What do you like about ${told.texts("product")[0] ?? "it"}, and what do you miss?`,
    areas: ["product", "engineering", "technology"],
  },
  review_posted: {
    tells(told) {
      const products = plainList(told.texts("product"));
      const lean = { positive: "a good review", negative: "a critical review" }[told.subtype ?? ""] ?? "a review";
      return products === "" ? undefined : `${told.who} wrote ${lean} of ${products}`;
    },
    asks(told) {
      const product = told.text("product") ?? "it";
      return told.subtype === "negative"
        ? `What would have to be different for you to stay with ${product}?`
        : `What do you still miss in ${product}?`;
    },
    areas: ["technology", "operations", "product"],
  },
  community_question: {
    tells(told) {
      const topic = told.text("product");
      return topic === undefined ? undefined : `${told.who} ${told.now("asks", "asked")} in public about ${topic}`;
    },
    asks: () => "Have you found an answer, or is it still open?",
    areas: ["engineering", "technology", "product"],
  },
  press_mention: {
    tells: () => undefined,
    asks: () => "Is what it describes something your team works on?",
    areas: ["general", "marketing"],
  },
  rfp_posted: {
    tells(told) {
      const [product, deadline] = [told.text("product"), told.day("effective_date")];
      const details = [product, deadline && `deadline ${deadline}`].filter((detail) => detail !== undefined).join(", ");
      return `${told.who} ${told.now("asks", "asked")} for proposals${details === "" ? "" : ` (${details})`}`;
    },
    asks: () => "Are questions from bidders still answered, and by whom?",
    areas: ["operations", "technology", "finance"],
  },
});
