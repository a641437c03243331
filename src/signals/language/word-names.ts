import { nameKey } from "#core/name-key.ts";

/** Everyday words that companies like to be called by. At the head of a line nothing tells the company from the word. */
const WORDS = `access ace acorn action adapt agile air alloy alpha amazon amber ample anchor angle anthem apex apple arc arena arrow aspect aspire
 asset atlas aura aurora autumn avenue axis balance banner base basis bay beacon beam bear better beyond big birch block bloom blue board bold
 bolt bond boost border bounce box branch brave breeze brick bridge bright brilliant bronze bubble bullet button byte canary candid canopy canvas carbon
 care case cast catalyst cedar center central chain chapter charge chart chase chime choice cipher circle citadel clarity class clay clear clever
 click cloud clover coast cobalt code comet commerce common compass concept connect contour copper coral core corner cosmos course cove cover craft
 crane crest crew crisp cross crown crystal cube current cursor dash data dawn deep delta depth digit direct discord discover divvy dock domain dot draft
 dragon dream drift drive drop dust eagle early earth east echo eclipse edge elastic element elevate ember embark emerald empower encore engage engine
 epic equal essential even ever evolve express extend fable factor faith falcon fast feather fern fetch field figure filter finch fire first fit flag
 flame flare fleet flex flight flint float flow flux focus folio forge form formula forward foundation fountain fox frame free fresh front frontier full
 fuse fusion future gain galaxy garden gate gem general genius gentle ghost giant glass glide global globe go gold good grain grand granite graph gravity
 green grid ground group grove growth guide gusto halo hammer harbor harbour harmony harvest haven hawk hazel heart heat hedge helix helm hero hive
 home honey hopper horizon host house hub humble icon ideal ignite impact indigo infinite ink inner insight instant intercom iris iron island ivory jade
 jasper jet journey jump juniper key kind kite knock ladder lake lance lantern lark lattice launch lead leaf leap ledger legacy level lever light
 lightning lily lime line linear link lion live local loft logic loom loop lotus loyal lucid luminous lunar magnet mantle maple mark marble march
 market match matrix maven meadow measure mercury mesh meta metric mind mint mirror mission mode modern moment momentum monday monolith moon mosaic
 motion motive mountain native near nest network new next nimble node noble north notion nova novel oak oasis obsidian ocean octave olive omega omni
 one onward open optimal option oracle orange orbit order origin osprey otter outreach owl oyster pace pacific page palm panda panther paper parallel
 parent park partner patch path pattern peak pearl penguin phoenix pike pilot pine pioneer pivot pixel plain planet platform plaza plus point polar
 portal port post postman power premier prime prism process profile project promise prompt proof pulse pure quartz quest quick quiet quill radar
 radial radiant rain ramp range rapid raven ray reach react ready real record red reef reflex relay remote render reply rescue resolve resonance rest
 retool rework ridge ring ripple rise river road robin rock rocket root rose round route royal ruby run safe saga sage sail salt sand sapphire scale
 scout sea seal season segment sense sentinel sentry sequence serve shell shield shift shine shore shuttle sierra sift signal silver simple sketch sky
 slack slate smart snap snow solar solid solo solution sonar sonic source south spark spectrum sphere spiral spire splash spot spread spring sprint
 sprout spruce square stack stage star start state station stellar step stone storm story stream street stride strike stripe strong studio summit sun
 sunrise super surge sway swift switch symphony sync table tandem tango target team tempo term terra thread thrive thunder tide tier tiger tile
 timber time titan toast together token tomorrow tool top topaz torch total touch tower track trail transit tree trellis trend triangle tribe trident true
 trust turbo turn twist union unit unity universal up upright urban valley value vantage vault vector venture verge verse vertex vertical vessel via
 view village vine vision vista vital vivid voice volt voyage walnut wander wave way west whale wheel whisper white wild willow wind window wing wire
 wise wish wonder wood word work world yellow zen zenith zero zone zoom`;

const IS_WORD = new Set(WORDS.split(/\s+/));

/** Whether a name is one everyday word. */
export function isWordName(name: string): boolean {
  return IS_WORD.has(nameKey(name));
}
