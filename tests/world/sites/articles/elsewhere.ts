import { article } from "../article.ts";

/** Busy page with a right rail, an AMP version, and an advertisement that comes late. */
export const SLEEPER = article({
  url: "https://www.meridiancourier.com/business/night-train-operator-orders-forty-sleepers-88213",
  title: "Night train start-up orders forty sleeping cars and bets that Europe would rather lie down",
  standfirst: "Somnia has no locomotive, no timetable and no profit. It does have a waiting list of 61,000 people.",
  author: "Greta Malm and Otis Verney",
  hoursAgo: 11,
  section: "Business",
  language: "en",
  body: [
    "A company that has never moved a passenger has placed the largest order for sleeping cars in Europe for four decades. Somnia, which was founded by two former airline planners in 2021, said on Wednesday that it would buy forty of them for 190 million euros.",
    "The cars will have 32 cabins each, every one of them with a door that locks and a window that opens. They are to run from 2029 between six cities, on tracks that Somnia does not own, behind locomotives that it means to rent.",
    "“Everybody asks about the locomotives,” said Livia Arnaud, one of the founders. “Nobody asks an airline whether it owns the sky.”",
    "Night trains have been declared dead and reborn about once a decade since the 1960s. The state railways gave most of theirs up by 2015, saying that they lost money on every berth; several have since brought some back with subsidies.",
    "Somnia says that it needs none. Its plan, seen by this newspaper, assumes that nine of ten cabins are sold at a mean of 118 euros, about the price of a flight with a suitcase and a night in a cheap hotel.",
    "Analysts are doubtful. “A plane makes six trips a day, a sleeper makes one,” said Marek Holloway of Quayside Research. “You have to sell the same bed six times dearer or be six times cheaper to run, and they are neither.”",
    "The company answers that its cars will be rolling by day as well. Between ten and six, cabins fold into offices for four, which it hopes to rent to people who want to work between Lyon and Milan without being looked at.",
    "The greater danger may be the track. Freight has the right of way at night on much of the network, and maintenance is done between one and five. Last year a state-run sleeper from Vienna was late by more than an hour on 140 of 365 nights.",
    "Regulators have promised change. A draft of the European rail package would oblige network owners to keep one path per direction open all night on twelve routes, four of which Somnia wants to use.",
    "Whether investors will wait is another matter. The company has raised 74 million euros so far, from a pension fund, a maker of mattresses and 9,000 private persons who put in 500 euros each and are promised a free night a year for life.",
    "One of them is Ottoline Brandt, a teacher from Ghent, who last took a night train in 1994, to Rome, with a man she did not marry. “I slept better than ever since,” she said. “I would pay five hundred euros to find out which of the two it was.”",
    "The first car is to be shown in Bremen in the autumn of next year. It will stand on a siding, and visitors may lie down.",
  ],
});

/** Dark page. */
export const SATELLITES = article({
  url: "https://duskwire.net/2291/satellite-swarm-brightens-the-night",
  title: "The night sky is getting brighter, and this time it is not the street lamps",
  standfirst:
    "A swarm of 12,000 mirrors is meant to light building sites after dark. Astronomers have seen the first three.",
  author: "Wendell Achebe",
  hoursAgo: 15,
  section: "Space",
  language: "en",
  body: [
    "On the ninth of the month, at a quarter past three in the morning, an automatic telescope in the Atacama closed its shutter because it believed that the Moon had risen. The Moon was below the horizon. What had risen was the size of a tennis court and made of foil.",
    "Heliograph, a company from Denver, has put three mirrors into orbit since August. They are to be the first of 12,000, and they are to sell daylight by the minute to whoever is still building, harvesting or searching after dark.",
    "A single mirror throws a spot of light five kilometres wide that is about as bright as a full moon. Forty of them together, the company says, would let a crew read plans without lamps.",
    "Astronomers saw the tests with dismay. “We have spent a century climbing mountains to get away from light,” said Pilar Onzaga of the southern observatory. “Now it is coming down from above, and there is no higher mountain.”",
    "Her group calculated what the full swarm would do. Even when no mirror points at an observatory, the light scattered by the atmosphere would brighten the sky over half the planet by a tenth. One in three of the faintest galaxies on the survey’s list would be lost.",
    "Heliograph disputes the figures. A mirror that is not in use turns its edge to the Earth, its chief engineer said, and is then darker than the paint on most satellites.",
    "The three in orbit did not do so on the ninth. The company calls that a software fault and says that it was corrected by an update within two days.",
    "No law forbids it. The outer space treaty of 1967 speaks of weapons, flags and rescue; it says nothing about brightness. The licence that Heliograph holds concerns its radio and was given by an agency that has no telescope.",
    "Biologists have concerns of their own. Moths, turtles and migrating birds steer by the darkest and brightest parts of the sky. “A second moon that rises at random and goes out after four minutes is something that no animal has ever met,” said Lena Kordas, who studies bats in Thrace.",
    "The first customers are said to be a mining company and a film studio. Neither wished to comment.",
    "The regulators will hear both sides in February. By then, according to the launch plan, there will be sixty mirrors.",
    "In the Atacama, the telescope’s software has been changed. It no longer believes in the Moon; it looks it up.",
  ],
});

/** Marked NSFW where it was posted. */
export const PAINT = article({
  url: "https://duskwire.net/2288/body-paint-festival-returns",
  title: "After four years the body paint festival is back, and it is raining",
  standfirst: "Two hundred artists, six hundred litres of water colour and one thunderstorm.",
  author: "Wendell Achebe",
  hoursAgo: 60,
  section: "Culture",
  language: "en",
  body: [
    "The peacock took nine hours to paint and four minutes to run down the gutter of the market square.",
    "The festival, which fills the small town of Lindach with people who wear nothing but colour, had not been held since 2022. Its organisers had thought of everything except the sky.",
    "Most of the two hundred artists began again indoors, in the sports hall, under the basketball hoops.",
    "“On skin nothing is meant to last,” said Amparo Reyes, who had painted the peacock. “But I had hoped for supper time.”",
    "The jury gave a prize for the best puddle. It was blue and gold.",
    "The next festival is in two years. It will be in May.",
  ],
});

/** Only the first paragraphs are free. */
export const TYPEWRITER = article({
  url: "https://www.lamplitreader.org/essays/the-last-typewriter-factory/",
  title: "The last typewriter factory",
  standfirst:
    "In a valley without reception, eleven women still make a machine that cannot be hacked, tracked or hurried.",
  author: "Constance Appiah-Wren",
  hoursAgo: 130,
  section: "Essays",
  language: "en",
  body: [
    "You hear it before you see it. Coming up the path from the bus, past the sawmill, there is first the river and then, under the river, a sound like hail on a tin roof a long way off.",
    "Eleven women work in the factory at Oberlinden, and on most days they finish four machines. Forty years ago there were nine hundred people here and the belt never stopped.",
    "The owner, Ursula Gantenbein, is eighty-one. She answers the telephone herself, on the ground that nobody else can find it.",
  ],
});

export const LIBRARY = article({
  url: "https://m.pocketgazette.com/n/library-on-a-bus",
  title: "The library that comes by bus is driving further than ever",
  standfirst: "Seventeen villages, 3,200 books and a driver who has read most of them.",
  author: "Nils Ferrow",
  hoursAgo: 26,
  section: "Regions",
  language: "en",
  body: [
    "The bus stops by the war memorial in Upper Sallow at 10.15 on every other Thursday. At 10.12 there is a queue.",
    "Nadia Pell opens the rear door and lets down a step that she built herself. Behind her are 3,200 books, a kettle and a heater that works on one side.",
    "When the county closed eleven branch libraries in 2018, it kept the bus because nobody wanted to buy it. It was to run for one more year.",
    "It now drives further than ever: 640 kilometres a fortnight, to seventeen villages, four of which have no shop, no school and no other bus.",
    "Loans rose by a third last year. The most borrowed book was a guide to repairing dry stone walls, followed by three crime novels set in places with better weather.",
    "“People think it’s for the old,” said Pell, who drove timber lorries before. “Half of my readers come up to the first shelf.”",
    "The county puts the cost at 58,000 pounds a year, or 4.10 for each book lent. In the central library the figure is 6.80, mostly for the building.",
    "A consultant’s report has called for the bus to be replaced by lockers, which need no driver and are open at night.",
    "The villages replied with a petition of 2,900 names. Upper Sallow has 310 inhabitants; 340 of them signed.",
    "“I looked into that,” said the parish clerk, Oswin Tate. “Thirty of them have moved away and come back for their books.”",
    "The council will decide in March. The bus needs a new gearbox before then, for which the readers have so far collected 2,150 pounds, mostly in coins.",
    "At 11.00 Pell takes up the step. There is one more stop before the rain: Nether Sallow, where a boy is waiting for the second volume of something with dragons.",
  ],
});
