import { article } from "../article.ts";

/** The main article: plain, one column, discussed in two communities. */
export const FERRY = article({
  url: "https://www.northgateherald.com/world/last-night-ferry-halden-sound-strike-4417",
  title: "Last night ferry across Halden Sound stays in port as dockers strike over new cargo rules",
  standfirst:
    "Four hundred lorries are queueing outside Northgate and the islands have fuel for nine days, after talks between the port company and its dockers broke down over who may lash cargo at sea.",
  author: "Maren Oldacre",
  hoursAgo: 20,
  section: "World",
  language: "en-GB",
  body: [
    "The night ferry that has linked Northgate with the Varn Islands every evening since 1951 did not sail on Tuesday, after dockers on both sides of Halden Sound walked out over new rules that let ships’ crews secure their own cargo.",
    "The Queen Ragnhild, which usually leaves at ten with lorries on two decks and some three hundred passengers above them, was still alongside at midnight, its bow doors open and its lights on. By then the queue of lorries reached back almost six kilometres, past the retail park and on to the coast road.",
    "It was the first time that industrial action had stopped the service. Two hurricanes, a fire in the engine room and a general strike in 1979 had each delayed it, but the ship had always left before dawn.",
    "[pic] The Queen Ragnhild at her berth in Northgate on Tuesday night. The bow doors have been open since Monday.",
    "“We are not asking for a penny more,” said Torvald Hessel, who has worked the ramp at Northgate for twenty-two years and speaks for the dockers’ branch. “We are asking that the people who chain down forty tonnes of steel are people who were trained to do it, and who slept the night before.”",
    "## What the new rules say",
    "Under the company’s new cargo code, which took effect on Monday, lashing and unlashing on board may be done by deck crew while the ship is under way, rather than by dockers in port. The company, Sound Terminals, says this saves thirty-five minutes at each end and will allow a third daily crossing in summer.",
    "The dockers say the same work was the cause of the accident on the freight ship Marigold in 2019, when a trailer broke loose in a swell, killed two seamen and left the ship listing at eleven degrees. An inquiry found that chains had been fastened by a crew member at the end of a fourteen-hour watch.",
    "Sound Terminals disputes the comparison. Its director of operations, Ilse Varga, said the Marigold sailed under another flag and with chains that had not been inspected for three years. “Our crews are rested, certified and supervised,” she said. “This is about a monopoly, not about safety.”",
    "Documents seen by the Herald suggest the picture is less clear. An internal risk assessment from March rated lashing under way as “tolerable with mitigation” and listed eleven measures to be taken before the rules changed. Four of them, among them a second officer on the car deck, had not been put in place by last week.",
    "## Nine days of fuel",
    "On the islands, where 31,000 people live, the effects were felt within hours. The supermarket in Varnhaven limited milk and bread to two items per customer on Wednesday morning, and the only pharmacy asked patients to come for insulin in person rather than send relatives.",
    "The island council said there was fuel for nine days if the power station ran as normal, and for about a fortnight if the two fish processing plants were shut at night. The plants employ one in eight islanders, and their managers said they would send workers home from Friday.",
    "“People on the mainland talk about this as if it were an inconvenience,” said Sunniva Aske, who runs the council. “The ferry is our motorway, our pipeline and our ambulance. Nobody would let a private company and a union close a motorway for a fortnight.”",
    "The council has asked the government to charter the naval supply ship Tern, which can land on a beach and carried sheep feed to the islands in the winter of 2010. The defence ministry said that it was considering the request, but that the Tern was in dry dock until the end of the month.",
    "[pic] Lorries on the coast road outside Northgate. Some drivers have been waiting since Monday evening.",
    "In the queue outside Northgate, tempers were shorter than supplies. Pavel Dorin, who was carrying eighteen tonnes of seed potatoes, said he had been told three different things by three people in yellow jackets. He had slept two nights in his cab and was not paid for either of them.",
    "“I have sympathy with the dockers, really I do,” he said. “But a potato does not care who is right. In two more days I will be carrying eighteen tonnes of compost.”",
    "## Who decides",
    "Talks broke down at four on Tuesday morning, when the company refused to suspend the code while an independent inspector looked at it. Both sides said they would return to the table if the other moved first.",
    "The transport minister, Daniel Okonjo-Reyes, may order the service to run under an act of 1948 which covers “lifeline crossings”, but the act has never been used and lawyers differ on whether it binds a private company. Sound Terminals bought the port from the state in 2004 for a price that an audit later called “generous to the buyer”.",
    "Opposition members used the strike to renew their call for the port to be taken back into public hands. A bill to that end failed by three votes in May, after the government promised that service on the Sound would be “guaranteed by contract”. The contract, it emerged on Wednesday, allows for up to twenty-one days of interruption a year.",
    "Economists said that the cost would mount quickly. Each day without the ferry takes about 1.4 million crowns out of the islands’ economy, according to the university in Northgate, most of it fish that cannot be sold fresh. After a week, it estimates, some buyers in the south will have signed with farms elsewhere and will not come back.",
    "Shortly before this article was published, the company said that it would put on a passenger-only catamaran from Thursday, weather permitting. The forecast for Thursday is a north-westerly of force eight.",
  ],
});
