// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/problemcommands.h"

#include "app/base/clock.h"
#include "app/cli/engineaccess.h"
#include "app/cli/terminal.h"
#include "app/engine/datafolder.h"
#include "app/interfaces/troublewording.h"
#include "app/storage/historyreader.h"

#include <QFileInfo>

namespace LeadBridge {

namespace {

constexpr int mostListed = 1000;

QString stateWordOf(ProblemState state)
{
    return state == ProblemState::Open ? QStringLiteral("open")
        : state == ProblemState::Seen  ? QStringLiteral("seen")
                                       : QStringLiteral("over");
}

QJsonObject problemObject(const ProblemRecord &problem)
{
    const ProblemText text = troubleText(problem);
    QJsonObject object {
        { QStringLiteral("id"), problem.id.value },
        { QStringLiteral("kind"), problemKindWord(problem.key.kind) },
        { QStringLiteral("state"), stateWordOf(problem.state) },
        { QStringLiteral("first_at"), isoUtc(problem.firstUtc) },
        { QStringLiteral("last_at"), isoUtc(problem.lastUtc) },
        { QStringLiteral("what"), text.what },
        { QStringLiteral("why"), text.why },
        { QStringLiteral("remedy"), text.remedy },
    };
    if (problem.overUtc.isValid())
        object.insert(QStringLiteral("over_at"), isoUtc(problem.overUtc));
    if (!problem.flowName.isEmpty())
        object.insert(QStringLiteral("flow"), problem.flowName);
    if (!problem.actionName.isEmpty())
        object.insert(QStringLiteral("action"), problem.actionName);
    if (!problem.destination.isEmpty())
        object.insert(QStringLiteral("destination"), problem.destination);
    if (problem.count > 0) {
        object.insert(QStringLiteral("leads"), problem.count);
        object.insert(QStringLiteral("not_done"), problem.unsettled);
        object.insert(QStringLiteral("newest_event"), problem.example.value);
    }
    return object;
}

void printProblem(const ProblemRecord &problem)
{
    const ProblemText text = troubleText(problem);
    const QString leads = problem.count > 0
        ? QStringLiteral(", leads: %1, not done: %2").arg(problem.count).arg(problem.unsettled)
        : QString();
    const QString flow =
        problem.flowName.isEmpty() ? QString() : QStringLiteral(", ") + problem.flowName;
    printLine(QStringLiteral("%1. %2").arg(problem.id.value).arg(text.what));
    printLine(QStringLiteral("   %1, since %2%3%4")
                  .arg(stateWordOf(problem.state), isoUtc(problem.firstUtc), leads, flow));
    for (const QString &line : { text.why, text.remedy }) {
        if (!line.isEmpty())
            printLine(QStringLiteral("   ") + line);
    }
}

Result<QList<ProblemRecord>> problemsIn(const Invocation &invocation)
{
    const QString path = DataFolder(invocation.dataFolder).databasePath();
    if (!QFileInfo::exists(path))
        return QList<ProblemRecord>();
    HistoryReader reader(path);
    const auto news = waitFor(reader.problemNews(mostListed));
    if (!news)
        return tl::unexpected(news.error());
    if (!invocation.has("all"))
        return news->current;
    const auto past = waitFor(reader.pastProblems({}, mostListed));
    if (!past)
        return tl::unexpected(past.error());
    return news->current + *past;
}

int list(const Invocation &invocation)
{
    const auto problems = problemsIn(invocation);
    if (!problems)
        return refuse(problems.error());
    for (const ProblemRecord &problem : *problems) {
        if (invocation.has("json"))
            printJson(problemObject(problem));
        else
            printProblem(problem);
    }
    return Done;
}

int seen(const Invocation &invocation)
{
    const QString &number = invocation.arguments.first();
    bool isNumber = false;
    const qint64 id = number.toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return refuse(Error { ErrorKind::InvalidInput,
                              QStringLiteral("not the number of a problem"), number });
    const auto done =
        ask(invocation, QStringLiteral("problems.seen"), { { QStringLiteral("id"), id } });
    return done ? Done : refuse(done.error());
}

} // namespace

QList<Command> problemCommands()
{
    const auto problems = QStringLiteral("problems");
    return {
        { { problems },
          QStringLiteral("[--all] [--json]"),
          QStringLiteral("what is wrong, one for each cause, and what to do; --all: what was too"),
          0,
          0,
          { QStringLiteral("all"), QStringLiteral("json") },
          {},
          list },
        { { problems, QStringLiteral("seen") },
          QStringLiteral("ID"),
          QStringLiteral("you know of it: no more reminders"),
          1,
          1,
          {},
          {},
          seen },
    };
}

} // namespace LeadBridge
