/** Words that say nothing about the subject of a question, as they are written (before stemming). */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after all also although always am an and another any anybody anyone anything are aren't as at
  be been before being below between both but by can can't cannot could couldn't d did didn't do does doesn't doing don't
  done each either else etc even ever every everybody everyone everything few for from further get gets getting give gives go goes
  going gonna gonna got had hadn't has hasn't have haven't having he her here hers herself hey hi him himself his how however i if i'd
  i'll i'm i've in into is isn't it it'd it'll its itself it's just kind know let let's like ll look looking lot make makes making many may maybe me
  mean means might more most much must my myself need needs neither no nobody none nor not nothing now of off oh ok okay on once one ones only
  onto or other others our ours ourselves out over per perhaps please pls plz put quite rather re really s said same say saying says see seem
  seems shall shan't she should shouldn't since so some somebody someone something sort still such suppose supposed sure t take tell
  tells than that that's the their theirs them themselves then there there's therefore these they they'd they'll they're
  they've thing things this those though through thus to too under until up upon us ve very via want wants was wasn't
  way we we'd we'll we're we've well were weren't what whatever what's when whenever where whereas whether which while who whoever whole whom
  who's whose why will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves
  thanks thank e.g eg i.e ie vs btw
  wich whcih wihch teh hte dont doesnt isnt cant wont wasnt havent didnt shouldnt im ive youre thats whats whos theres lets`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
