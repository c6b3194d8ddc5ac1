import { article } from "../article.ts";

const HOST = "https://www.northgateherald.com";

/** A technology story whose thread has 360 comments. */
export const GRID = article({
  url: `${HOST}/technology/heat-pumps-winter-grid-test-4421`,
  title: "A city of heat pumps meets its first hard winter, and the grid holds by a whisker",
  standfirst:
    "Northgate switched off its last gas main in spring. On the coldest night for thirty years the spare capacity fell to two per cent.",
  author: "Idris Fallow",
  hoursAgo: 44,
  section: "Technology",
  language: "en-GB",
  body: [
    "At 6.40 on Sunday evening, with the thermometer on the harbour office at minus sixteen, the engineers in the control room at Northgate stopped talking. The number on the wall, the share of generating capacity not in use, had fallen to two per cent.",
    "It stayed there for nineteen minutes. Then the bakeries finished, the first children were put to bed, and the number began to climb.",
    "“That was the exam,” said Rowena Castellane, who runs the network. “We passed it with the lowest mark that still counts as a pass.”",
    "Northgate is the first city of its size to heat almost every home with electricity. The last gas main was closed in April after a programme that replaced 88,000 boilers in nine years and went over its budget by a fifth.",
    "Critics had warned for as long that the first hard winter would black the city out. Heat pumps draw more power the colder it gets, and they all do it at once.",
    "What saved the evening, the network says, was less the new cable under the Sound than 41,000 hot water tanks. Under a contract that most households had forgotten they signed, the network may switch tanks off for up to forty minutes. It did so in nine waves, each of them a few streets wide.",
    "Hardly anybody noticed. The telephone line set up for complaints took 212 calls, of which 140 were about something else.",
    "Not everything went well. In the Fishmarket district, a substation that should have been replaced in 2022 tripped and left 1,100 flats without heating for five hours. Two people were taken to hospital with carbon monoxide poisoning after lighting a barbecue indoors.",
    "Residents there said they had been asking about the substation for years. “They send a letter every spring to say it is next,” said Bogdan Lisle, whose flat fell to nine degrees. “I have eight letters.”",
    "The bill for the night is still being counted. Power on the exchange cost thirty times the yearly mean between six and seven, and the city’s supplier, which sells at a fixed price, lost some three million crowns in that hour alone.",
    "Economists at the university say that such hours will be rarer than feared, at perhaps four in an average winter, and that it is cheaper to pay for them than to build a power station that runs four hours a year.",
    "The opposition sees it otherwise. Its spokeswoman, Agnes Thorn, said that a city should not depend on its citizens’ bath water, and called for two of the old gas mains to be kept ready.",
    "The engineers will meet on Thursday to go through the evening minute by minute. They already know what they will ask for: a thicker cable, a new substation in the Fishmarket, and another 20,000 tanks.",
  ],
});

/** Posted, but nobody has written anything yet. */
export const LIGHTHOUSE = article({
  url: `${HOST}/culture/lighthouse-keepers-archive-opens-4409`,
  title: "Ninety years of lighthouse keepers’ diaries go on show, and the weather is in every one",
  standfirst: "The keepers of Stack Rock had to write a line a day. Most of them wrote a good deal more.",
  author: "Philippa Strand",
  hoursAgo: 70,
  section: "Culture",
  language: "en-GB",
  body: [
    "The rule was one line a day: wind, sea, visibility, ships. The keepers of Stack Rock kept the rule and then, in the long evenings, broke it.",
    "From Saturday the maritime museum in Northgate shows 212 of their diaries, from the first lighting of the lamp in 1903 until the day in 1993 when a relay the size of a matchbox took over.",
    "There are recipes for gannet, a chess game played by flag with a trawler, and the complete plan of a novel that was never begun.",
    "In the winter of 1936 the keeper Elias Munt recorded a dispute with his assistant over a harmonica. The entries grow shorter and shorter until the relief boat comes, and the next hand in the book is another’s.",
    "“You can hear them going a little mad, and then you can hear them deciding not to,” said the curator, Hanne Brook, who spent four years on the transcription.",
    "Visitors may turn the pages of six of the books themselves, in gloves. The harmonica is in a case by the door.",
  ],
});

/** Its thread was locked by the moderators. */
export const TOLL = article({
  url: `${HOST}/politics/council-vote-harbour-road-toll-4398`,
  title: "Council approves harbour road toll by one vote after nine-hour sitting",
  standfirst:
    "From March it will cost four crowns to drive along the quay by day. Residents go free; nobody agrees who is a resident.",
  author: "Maren Oldacre",
  hoursAgo: 96,
  section: "Politics",
  language: "en-GB",
  body: [
    "Drivers will pay four crowns to use the harbour road between seven and seven from March, after the city council voted for the toll by 31 to 30 on Monday night.",
    "The vote came at ten past one in the morning, after a sitting in which two members were asked to leave and a third fell asleep.",
    "Supporters say that the toll will halve the traffic on the quay, where air quality has been over the legal limit on 90 days this year.",
    "Shopkeepers on the quay fear that it will halve their customers as well. An association of 60 of them has said it will go to court.",
    "Residents are exempt, but the council left open who counts as one. An amendment to include people who own a boat in the harbour failed; one to include those who sleep on it was passed.",
    "The revenue, about nine million crowns a year, is to pay for two tram stops and the repair of the sea wall.",
  ],
});

/** Its thread is full of what hostile people write. */
export const OUTAGE = article({
  url: `${HOST}/technology/messenger-outage-four-hours-4412`,
  title: "Messenger outage leaves half the country talking out loud for four hours",
  standfirst: "One expired certificate, three data centres, nineteen million people with nothing to type into.",
  author: "Idris Fallow",
  hoursAgo: 30,
  section: "Technology",
  language: "en-GB",
  body: [
    "For four hours and eleven minutes on Monday nineteen million people could not send each other pictures of their lunch, after a certificate expired in the data centres of the messenger Parley.",
    "The certificate, a file of two kilobytes that vouches for the identity of a server, had been due for renewal on Sunday. The reminder went to a mailbox that was closed when its owner retired.",
    "Because the same certificate also secured the doors of the data centres, the engineers who were sent to replace it could not at first get in.",
    "One of them, who asked not to be named, said that a colleague had in the end removed a ceiling tile.",
    "Shops reported a rise in the sale of postcards, which analysts called a coincidence.",
    "Parley apologised and said that its reminders now went to more than one person. It did not say to how many.",
  ],
});

/** Nobody ever posted it. */
export const EELS = article({
  url: `${HOST}/science/eel-count-river-brent-4405`,
  title: "Eels return to the Brent in numbers not seen since the paper mill closed",
  standfirst: "Volunteers with torches counted 4,300 in a single night.",
  author: "Philippa Strand",
  hoursAgo: 52,
  section: "Science",
  language: "en-GB",
  body: [
    "They came up the weir on the wet side of the wall, no longer than a finger and as clear as glass, and the volunteers counted them by torchlight until the batteries failed.",
    "By dawn on Friday the count stood at 4,300, the most since records began in 1988 and forty times the number of ten years ago.",
    "The paper mill upstream closed in 2011, and with it went the chlorine. But biologists say that the cleaner water alone does not explain the return.",
    "They point to a brush: nine metres of nylon bristle, bolted to the weir by a retired plumber, which gives the young eels something to climb.",
    "The plumber, Gerald Outhwaite, has since made eleven more. He charges for the bristles and not for the bolts.",
    "The next count is in May. The volunteers have asked for better torches.",
  ],
});

/** A picture and a caption; no paragraph at all. */
export const PICTURE = article({
  url: `${HOST}/pictures/storm-over-the-breakwater-4402`,
  title: "Picture of the day: storm over the breakwater",
  standfirst: "",
  author: "Jonas Heil",
  hoursAgo: 33,
  section: "Pictures",
  language: "en-GB",
  body: ["[pic] A squall passes the breakwater at Northgate on Monday afternoon. Photograph: Jonas Heil"],
});
