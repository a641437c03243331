/** A question that fits the kind of news and claims nothing itself. */
const QUESTIONS: Record<string, string> = {
  funding: "Which part of the plan does the money go to first, and who owns it?",
  acquisition_made: "How are you bringing the two teams' tools together?",
  acquired: "What stays as it is for your team, and what is being looked at again?",
  exec_move: "What are you looking at first in the new role?",
  exec_departure: "Who looks after the team's open decisions for now?",
  key_role_posted: "What should the new person find in place on day one?",
  hiring_surge: "What has to be ready before the new people start?",
  layoffs: "Which work has to go on with fewer hands?",
  product_launch: "What do the first users ask for next?",
  partnership: "Which customers do the two of you want to reach first?",
  market_expansion: "What is still missing to get going there?",
  compliance_milestone: "Which buyers were waiting for it?",
  outage: "What would have shown it earlier?",
  own_pricing_change: "How have customers taken the new plans?",
};

export function openingQuestion(signalType: string): string {
  return QUESTIONS[signalType] ?? "Is this something you are working on right now?";
}
