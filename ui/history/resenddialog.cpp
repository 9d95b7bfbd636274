// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/resenddialog.h"

#include "app/interfaces/wording.h"
#include "ui/flows/differencesdialog.h"
#include "ui/flows/trydialog.h"
#include "ui/history/codeview.h"
#include "ui/history/historytexts.h"
#include "ui/history/verbchoice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 520;
constexpr int linesHeight = 180;

/// "Would be sent", or why not.
QString standingOf(const StepPreview &step)
{
    if (step.state == State::Delivered)
        return wouldDoText(step.state);
    const QString why = oneLine(reasonText(step.reason));
    return why.isEmpty() ? wouldDoText(step.state) : wouldDoText(step.state) + ": "_L1 + why;
}

} // namespace

QString differencesText(const QList<StepDifference> &differences)
{
    QStringList lines;
    for (const StepDifference &difference : differences) {
        lines.append(ResendDialog::tr("Step %1").arg(difference.step));
        const QString before = standingOf(difference.before);
        const QString after = standingOf(difference.after);
        if (before != after)
            lines.append(u"  "_s + ResendDialog::tr("%1 → %2").arg(before, after));
        const QStringList changed = changedLines(difference.before, difference.after);
        for (const QString &line : changed)
            lines.append(u"  "_s + line);
    }
    return lines.join(u'\n');
}

ResendDialog::ResendDialog(HistoryApi &history, const QList<EventRow> &rows,
                           std::optional<ResendVerb> verb, QWidget *parent)
    : QDialog(parent)
    , m_history(history)
    , m_rows(rows)
    , m_verb(verb)
    , m_delivered(int(std::count_if(rows.cbegin(), rows.cend(), [](const EventRow &row) {
        return row.state == State::Delivered;
    })))
{
    setObjectName(u"resendDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title());
    setAccessibleName(windowTitle());
    setAccessibleDescription(text());
    setFixedWidth(dialogWidth);
    build();
    fit();
    if (m_different)
        askDifferences();
}

void ResendDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::inGroup);
    column->addWidget(new Paragraph(title(), FontRole::Section, Token::Text, this));
    if (!text().isEmpty())
        column->addWidget(new Paragraph(text(), FontRole::Body, Token::Text2, this));
    if (!m_verb) {
        column->addSpacing(Space::sign);
        m_choice = new VerbChoice(ResendVerb::Anew, this);
        column->addWidget(m_choice);
    }
    if (m_rows.size() == 1 && m_verb != ResendVerb::AsItWas)
        addDifferences(column);
    column->addSpacing(Space::card);
    column->addStretch(1);
    addButtons(column);
}

void ResendDialog::addDifferences(QVBoxLayout *column)
{
    m_different = new QWidget(this);
    auto *inner = new QVBoxLayout(m_different);
    inner->setContentsMargins(0, Space::inGroup, 0, 0);
    inner->setSpacing(Space::sign);
    m_standing = new Paragraph(tr("Comparing…"), FontRole::SmallStrong, Token::Text2, m_different);
    m_lines = new CodeView({}, m_different);
    m_lines->setObjectName(u"differenceLines"_s);
    m_lines->setAccessibleName(tr("What differs"));
    m_lines->setMaximumHeight(linesHeight);
    m_lines->hide();
    inner->addWidget(m_standing);
    inner->addWidget(m_lines);
    column->addWidget(m_different);
    if (m_choice)
        connect(m_choice, &VerbChoice::changed, this,
                [this] { m_different->setVisible(verb() == ResendVerb::Anew); });
}

QPushButton *ResendDialog::addButton(QHBoxLayout *row, const QString &verb, const QString &name)
{
    auto *button = new QPushButton(verb, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

void ResendDialog::addButtons(QVBoxLayout *column)
{
    const int count = int(m_rows.size());
    const bool all = m_delivered == count;
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    row->addStretch(1);
    QPushButton *safe = addButton(row, tr("Don't send"), u"safe"_s);
    safe->setAutoDefault(true);
    safe->setDefault(true);
    connect(safe, &QPushButton::clicked, this, &QDialog::reject);
    if (!all && m_delivered > 0)
        connect(addButton(row, tr("Send all %n", "", count), u"other"_s), &QPushButton::clicked,
                this, [this] { choose(ResendScope::All); });
    const int sent = count - (all ? 0 : m_delivered);
    QPushButton *send = addButton(row, count == 1 ? tr("Send") : tr("Send %n", "", sent), u"do"_s);
    setKind(send, u"primary"_s);
    connect(send, &QPushButton::clicked, this,
            [this, all] { choose(all ? ResendScope::All : ResendScope::Unfinished); });
    column->addLayout(row);
    safe->setFocus();
}

QString ResendDialog::title() const
{
    const int count = int(m_rows.size());
    if (count > 1)
        return m_verb == ResendVerb::AsItWas ? tr("Repeat %n lead(s) as they were?", "", count)
                                             : tr("Send %n lead(s) again?", "", count);
    const QString client = clientText(m_rows.constFirst());
    if (!m_verb)
        return tr("Send the lead of “%1” again?").arg(client);
    return m_verb == ResendVerb::AsItWas
        ? tr("Repeat the lead of “%1” as it was?").arg(client)
        : tr("Send the lead of “%1” with today's settings?").arg(client);
}

QString ResendDialog::text() const
{
    const int count = int(m_rows.size());
    const bool all = m_delivered == count;
    QDateTime oldest = m_rows.constFirst().receivedUtc;
    for (const EventRow &row : m_rows)
        oldest = std::min(oldest, row.receivedUtc);
    QStringList lines;
    if (count > 1)
        lines.append(tr("The oldest is from %1.").arg(dayAndTime(oldest, nowUtc())));
    if (all)
        lines.append(tr("It was delivered before: the service gets it a second time, and the "
                        "client may be rung up twice.",
                        "", count));
    else if (m_delivered > 0)
        lines.append(
            tr("%n of them were delivered before and stay as they are unless you send all.", "",
               m_delivered));
    if (!all)
        lines.append(tr("Only steps that are not done yet are sent."));
    return lines.join(u' ');
}

ResendVerb ResendDialog::verb() const
{
    return m_choice ? m_choice->verb() : m_verb.value_or(ResendVerb::Anew);
}

/// Not adjustSize(): it takes the height for a width of its own choice.
void ResendDialog::fit()
{
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void ResendDialog::askDifferences()
{
    whenReady(m_history.differences(m_rows.constFirst().id), this,
              [this](const Result<QList<StepDifference>> &result) { showDifferences(result); });
}

void ResendDialog::showDifferences(const Result<QList<StepDifference>> &differences)
{
    if (!differences) {
        m_standing->setText(
            tr("What would differ is not known: %1").arg(errorText(differences.error())));
        fit();
        return;
    }
    const QString text = differencesText(*differences);
    if (text.isEmpty()) {
        m_standing->setText(tr("Today's settings send the same as the last try did."));
        return;
    }
    m_standing->setText(tr("What today's settings send otherwise than the last try"));
    m_lines->setText(text);
    m_lines->show();
    fit();
}

void ResendDialog::choose(ResendScope scope)
{
    emit chosen(scope, verb());
    accept();
}

} // namespace LeadBridge::Ui
