// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/testanswer.h"

#include "app/interfaces/wording.h"
#include "ui/flows/testrun.h"
#include "ui/widgets/format.h"

namespace LeadBridge::Ui {

namespace {

/// The step that decides how the test ended.
const TestStep *decidingStep(const TestReport &report)
{
    for (const TestStep &step : report.steps) {
        if (step.state == report.state)
            return &step;
    }
    return nullptr;
}

/// A line for each step: of one step all is said already.
QString stepLines(const TestReport &report)
{
    if (report.steps.size() < 2)
        return {};
    QStringList lines;
    int number = 0;
    for (const TestStep &step : report.steps) {
        QString line = QString::number(++number) + u". " + oneLine(step.action, 60) + u": "
            + statusWord({ step.state, std::nullopt, true });
        if (step.state == State::Delivered && !step.orderId.isEmpty())
            line += u" · № " + oneLine(step.orderId, 40);
        else if (step.state != State::Delivered && step.reason.code != ReasonCode::None)
            line += u". " + oneLine(reasonText(step.reason), 200);
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

TestAnswer testAnswer(const Result<TestReport> &result, const QString &destinationId)
{
    if (!result)
        return { Sign::Failed, TestRun::tr("The test lead was not sent"),
                 errorText(result.error()) };
    const Sign sign = signOf({ result->state, std::nullopt, true });
    if (result->state == State::Delivered) {
        const QString time = duration(result->duration);
        const QString fact = result->orderId.isEmpty()
            ? TestRun::tr("Accepted · %1").arg(time)
            : TestRun::tr("Accepted, order No. %1 · %2").arg(oneLine(result->orderId, 80), time);
        return { sign, fact, stepLines(*result) };
    }
    const TestStep *step = decidingStep(*result);
    const ProblemText text = problemText(result->state, result->reason,
                                         destinationText(step ? step->destination : destinationId));
    QString sentence = oneLine(text.why, 600) + u'\n' + text.remedy;
    if (const QString steps = stepLines(*result); !steps.isEmpty())
        sentence += u'\n' + steps;
    return { sign, oneLine(text.what, 300), sentence };
}

} // namespace LeadBridge::Ui
