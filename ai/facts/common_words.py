"""Words of letters to strangers that are no name, though a sentence may begin with them or a subject line
writes them large. Written down from how people write; a word that is missing costs one mark too many."""

COMMON = frozenset(
    """
a able about above abroad absolutely accept according account accounting achieve achieved across action
actually add added adding additionally address admire admittedly advance advice aerospace after afternoon
again against ago agriculture ahead align all allow almost along alongside already also although always am
amazing among an analysed analysis analyst analysts analytics analyzed and another answer any anybody anyone
anything apart apologies apparently application applied apply applying appreciate appreciated approach april
are area around article as asap ask asked asking asks aspect at attached attachment attending attention attn
august automated automation automotive available away awesome back background banking based basically be
became because become been before began beginning begins behind being believe below benefit besides best
better between beyond big biotech body both bought brand brief briefly bring bringing brings brought budget
budgeting budgets build building built business but by call calls came can candidate candidates cannot care
career careers careful caring case catch caught cc certainly challenge challenges chance change changes chat
check cheers children choice churn city clear clearly client clients close closed coaching code coding
coffee collaborate collaboration colleague colleagues come comfortable coming comment common communication
companies company completely compliance concrete confirm congrats congratulations connect connected
connecting connection consider considering construction consumer contact content contract contribute
conversation conversion conversions cool coordinated cordially cost costs could country couple course cover
created creative culture curious current currently customer customers cut cv dashboard dashboards data date
day days deadline deadlines deal dear december decided deeply definitely delighted deliver delivered
delivering delivery department depth described design designed designs detail detail-oriented details
develop developed developing did different direct directly director directors discuss discussed discussing
do does doing done door down dr drafted drive driven drivers drop due during e-commerce each eager earlier
early earned easily easy ecommerce education efficiency either else email employee employees enclosed end
ends energy engineer engineering engineers enjoy enjoyed enough ensure enterprise entire equally especially
etc evening event ever every everybody everyone everything evidently exactly example excellent except
excited exciting expanded expect experience experienced expertise explain explore exploring extra eye fact
fair faithfully familiar families far fashion fast favor favorite february feedback feel felt few field
fields figures file final finally finance find finding fine fintech first fit fixed focus focused follow
followed following food footer for forecasting fortunately forward found founded frankly free freelance
fresh friday friend friends from front full full-time fully fun further furthermore future fwd fyi gaming
gave general generally get getting give given gives giving glad gladly go goal goals goes going gone good
got government grateful great greatest greetings grew group grow growing growth guest guests guidance had
half hand hands hands-on happily happy hard hardware has have having he head header heading healthcare hear
heard hello help helped helpful helping helps hence her here hers hey hi high highly him hire hired hiring
his hit hold home honestly hope hoped hopefully hopes hoping hospitality hosted hour hours how however hr
huge hybrid i idea ideal ideally if ill imagine immediately impact importantly impressed impressive improve
improved in include included including increase increased indeed industry inform information initial
initially initiative inside insight insights inspired instead insurance intend interest interested
interesting intern interns internship interview into introduce introduced introduction inventory invite is
issue it its itself january job jobs join joined joining july june just keen keep keeping kept key kind
kindest kindly knew know knowing knowledge known large last lastly late lately later latest launch launched
lead leader leadership leading learn learned learning least leave led left legal less let level life like
likely likewise line linkedin list listed little live local logistics long look looked looking looks lot
love loved luckily made main mainly maintained major make makes making manage managed management manager
managers managing manufacturing many march market marketing may maybe me mean meaningful means meanwhile
measured media meet meeting meetings member members mention mentioned mentor mentored mentoring mentors
message met metric metrics might migrated migration milestone mind mine minute minutes miss mission moment
monday monday's month months more moreover morning most mostly move moved moving mr mrs ms much must mx my
myself name naturally nearly need needed needs negotiated network never nevertheless new news next nice
night no nobody none nonetheless nonprofit nor not notably note notes nothing notice noticed november now
number numbers nurses obviously october of off offer offered offering office often oh ok okay on onboarding
once one ones online only onsite open opened opening openings operations opportunities opportunity option or
order orders organised organization organized other others otherwise our ours out outcome outcomes outside
over overall oversaw own page paragraph part part-time particular particularly partly partner partners
passed passion passionate past patient patients pdf people per perfect perfectly performance perhaps
permanent person personal personally pharma phone piece pipeline pipelines place plan planned planning plans
platform please pleased pleasure plus point points portfolio position positions possible post posted posting
potential practical practice prefer prepared present presented previous previously principles prior pro
probably problem problems process product productivity products professional profile profit program project
projects promise proposal proud proven provide provided ps public pupils purpose put quality question
questions quick quickly quite raise raised ran rather re reach reached reaching read reading ready real
really reason reasons recent recently recommend recommendation recommended recruiter recruiters redesigned
reduce reduced reference referral regard regarding regards related relevant remain remember remind reminder
remote reorganised reorganized reply report reporting reports request required requirements research
resonated resonates respect respectfully respond response responsibility responsible rest restructured
result results results-driven resume retail retention return revenue reviewed reviewing right roadmap role
roles roughly run running saas sadly safety said salary sales same sat saturday save saved savings saw say
saying schedule school search second section security see seeing seek seeking seem seemed seems seen
self-motivated selling send senders sending sense sent september series serious served set several shall
share shared sharing she ship shipped shipping shoppers short shortly should show showed showing shows side
signed similar similarly simple simply since sincere sincerely skill skills small so software sold solid
solution solutions solved some somebody someone something sometimes soon sorry sort sounds speak speaking
spearheaded specific specifically spent spoke staff stage stakeholder stakeholders stand stands start
started starting starts startup startups state stay step still stock stood stop story straight strategic
strategy streamlined strong strongly struck student students studied study stuff subject success such
suggest suggested suggestion summary sunday supervised supplier suppliers support supported sure system
systems take taken takes taking talent talented talk talking target task taught teachers teaching team teams
teamwork tech technical technologies technology telecom tell temporary tested than thank thanks that the
their them themselves then there therefore these they thing things think thinking third this those though
thought thoughts three through throughout thursday thus time times title to today together told tomorrow too
took tool tools top topic total touch toward towards traffic trained training transport travel tried truly
try trying tuesday turf turn turned turnover two type under understand understanding unfortunately unlike
until up upcoming update us use used useful user users using usually value values various vendor vendors
very via view vision visit volunteer wait walk walked want wanted wants warehouse warm warmly was watch way
ways we website wednesday week weekend weeks welcome well went were what whatever when whenever where
wherever whether which whichever while who whoever wholesale whom whose why will willing wish wishes wishing
with within without won wonder wondered wonderful word words work worked workflow workflows working works
world worth would write writing written wrote year years yes yesterday yet you young your yours yourself
zoom
""".split()
)
