// Words that tell what the capitals beside them name. Our own lists, from the general vocabulary of news and government.

/** Titles and offices before a person's name, lower case, without full stop. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess sheikh sheik imam ayatollah pope
  cardinal archbishop bishop father sister brother rabbi reverend rev pastor saint st president vice-president premier
  chancellor prime minister deputy secretary undersecretary under-secretary ambassador envoy governor gov lieutenant-governor
  mayor senator sen sens representative rep reps congressman congresswoman assemblyman assemblywoman councilman councilwoman
  councillor councilor alderman delegate mp commissioner chairman chairwoman chair chairperson director administrator inspector
  superintendent judge justice magistrate attorney atty solicitor prosecutor sheriff marshal chief captain capt general gen
  lieutenant lt colonel col major maj sergeant sgt corporal cpl private pvt admiral adm commander cmdr cmdr officer detective
  agent coach manager ceo cfo cto executive spokesman spokeswoman spokesperson spokesmen coordinator advisor adviser analyst
  researcher scientist engineer author writer journalist reporter blogger activist lawyer leader founder co-founder
  actor actress singer musician artist photographer editor foreign defense defence interior hon honorable assistant associate
  acting former ex-president captain midfielder striker quarterback driver user commodore brigadier netizen amb radm vadm`
    .split(/\s+/)
    .filter(Boolean),
)

/** Last or main words of the names of organisations, lower case. */
export const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  `agency administration department dept ministry office bureau commission committee subcommittee council board authority
  service services court tribunal senate congress parliament assembly legislature house cabinet government police army navy
  force forces corps guard brigade battalion division regiment wing squadron command fleet taskforce union association society
  federation confederation league alliance coalition movement party front organization organisation institute institution
  foundation fund trust bank group company co corp corporation inc incorporated ltd llc plc gmbh holdings partners industries
  enterprises systems technologies solutions networks network media news press times post journal tribune herald gazette
  chronicle guardian observer magazine review broadcasting television tv radio university college school academy laboratory
  lab center centre clinic hospital museum library church ministries temple club team fc united city orchestra band airlines
  airways motors energy petroleum oil gas telecom communications pictures studios records entertainment games software
  mission delegation embassy consulate secretariat tribe nation conference caucus campaign initiative project program
  programme exchange chamber workers teamsters brotherhood order registry directorate centers centres labs schools`
    .split(/\s+/)
    .filter(Boolean),
)

/** First or last words of the names of places, lower case. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  `county city town village township borough parish province state district region prefecture republic kingdom territory
  island islands isle isles peninsula cape coast bay gulf sea ocean lake river creek falls canal strait sound delta valley
  mountain mountains mount mt hill hills desert plain plains forest park square street avenue road boulevard lane highway
  route bridge tunnel airport base port harbor harbour station stadium arena palace castle plaza beach springs fort camp
  north south east west northern southern eastern western central downtown new san santa los las el saint ft heights site
  reserve refuge monument memorial building tower prison jail facility plant dam mine field garden gardens`
    .split(/\s+/)
    .filter(Boolean),
)

/** Small words inside names: `Bank of America`, `Comité de Apoyo a Los Trabajadores`. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  `of the and for & in on to at de del della di da do dos das du des la le les los las el al bin bint ibn ben ul und van von der
  den der ter y e i wa a d’ d' 's ’s - – / . , '`
    .split(/\s+/)
    .filter(Boolean),
)
