// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/attentioncard.h"

#include "app/interfaces/wording.h"
#include "ui/flows/noticetexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int entriesShown = 8;

bool same(const Problem &a, const Problem &b)
{
    return a.state == b.state && a.reason == b.reason && a.flow == b.flow && a.count == b.count
        && a.destination == b.destination;
}

/// Both as sentences of one line, each with its full stop.
QString sentences(const QString &first, const QString &second)
{
    QString text = oneLine(first);
    if (!text.isEmpty() && !u".!?…"_s.contains(text.back()))
        text += u'.';
    return second.isEmpty() ? text : text + u' ' + oneLine(second);
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setKind(line, u"line"_s);
    line->setFixedHeight(1);
    return line;
}

} // namespace

HistoryFilter filterFor(const Problem &problem)
{
    HistoryFilter filter;
    filter.flow = problem.flow;
    filter.states = { problem.state };
    filter.sinceUtc = problem.firstUtc;
    return filter;
}

AttentionCard::AttentionCard(QWidget *parent)
    : QFrame(parent)
{
    setKind(this, u"card"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Space::card - 1, 9, Space::card - 1, 9);
    head->addWidget(new ElidedLabel(tr("Needs attention"), FontRole::Section, Token::Text, this),
                    1);
    auto *all = new QPushButton(tr("All problems"), this);
    setKind(all, u"link"_s);
    head->addWidget(all);
    m_all = all;
    column->addLayout(head);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget(scroll);
    setKind(inner, u"page"_s);
    m_list = new QVBoxLayout(inner);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    scroll->setWidget(inner);
    column->addWidget(scroll, 1);
    connect(all, &QPushButton::clicked, this, [this] {
        HistoryFilter filter;
        filter.states = { State::Rejected, State::Failed, State::Uncertain, State::Invalid };
        emit historyRequested(filter);
    });
    setProblems({});
}

void AttentionCard::setProblems(const QList<Problem> &problems)
{
    // Rebuilt only when it says something else, so that a button keeps the focus.
    if (m_filled
        && std::equal(problems.cbegin(), problems.cend(), m_shown.cbegin(), m_shown.cend(), same))
        return;
    m_filled = true;
    m_shown = problems;
    rebuild();
}

void AttentionCard::setFlows(const QList<FlowSummary> &flows)
{
    QList<StringTrouble> strings;
    for (const FlowSummary &flow : flows) {
        const QList<SourceNotice> notices = byGravity(flow.notices);
        if (!notices.isEmpty() && asksForString(notices.constFirst()))
            strings.append({ flow.id, flow.name, notices.constFirst() });
    }
    if (strings == m_strings)
        return;
    m_strings = strings;
    rebuild();
}

void AttentionCard::rebuild()
{
    while (m_list->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_list->takeAt(0));
        if (item->widget())
            item->widget()->deleteLater();
    }
    QWidget *inner = m_list->parentWidget();
    for (const Problem &problem : m_shown.mid(0, entriesShown)) {
        m_list->addWidget(makeLine(inner));
        m_list->addWidget(makeEntry(problem, inner));
    }
    for (const StringTrouble &trouble : m_strings.mid(0, entriesShown)) {
        m_list->addWidget(makeLine(inner));
        m_list->addWidget(makeStringEntry(trouble, inner));
    }
    if (m_shown.isEmpty() && m_strings.isEmpty()) {
        m_list->addWidget(makeLine(inner));
        m_list->addWidget(makeAllWell(inner));
    }
    m_list->addStretch(1);
    m_all->setVisible(!m_shown.isEmpty());
}

QWidget *AttentionCard::makeEntry(const Problem &problem, QWidget *parent)
{
    const ProblemText text =
        problemText(problem.state, problem.reason, destinationText(problem.destination));
    auto *entry = new QWidget(parent);
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(Space::card - 1, 12, Space::card - 1, 12);
    column->setSpacing(Space::sign);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::inGroup);
    head->addWidget(new SignView(signOf({ problem.state, std::nullopt, false }), entry));
    head->addWidget(new ElidedLabel(text.what, FontRole::Strong, Token::Text, entry), 1);
    column->addLayout(head);
    column->addWidget(
        new Paragraph(sentences(text.why, text.remedy), FontRole::Small, Token::Text2, entry));
    column->addWidget(
        new ElidedLabel(oneLine(problem.flowName), FontRole::Small, Token::Text3, entry));
    column->addSpacing(Space::sign);
    auto *show = new QPushButton(
        tr("Show %n lead(s)", nullptr, static_cast<int>(qMin<qint64>(problem.count, 1000000000))),
        entry);
    setKind(show, u"small"_s);
    show->setAccessibleDescription(text.what);
    connect(show, &QPushButton::clicked, this,
            [this, problem] { emit historyRequested(filterFor(problem)); });
    column->addWidget(show, 0, Qt::AlignLeft);
    return entry;
}

QWidget *AttentionCard::makeStringEntry(const StringTrouble &trouble, QWidget *parent)
{
    auto *entry = new QWidget(parent);
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(Space::card - 1, 12, Space::card - 1, 12);
    column->setSpacing(Space::sign);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::inGroup);
    head->addWidget(new SignView(Sign::Warning, entry), 0, Qt::AlignTop);
    const QString text = noticeText(trouble.notice);
    head->addWidget(new Paragraph(text, FontRole::Strong, Token::Text, entry), 1);
    column->addLayout(head);
    column->addWidget(
        new ElidedLabel(oneLine(trouble.flowName), FontRole::Small, Token::Text3, entry));
    column->addSpacing(Space::sign);
    auto *show = new QPushButton(tr("Show the string"), entry);
    show->setObjectName(u"showString"_s);
    setKind(show, u"small"_s);
    show->setAccessibleDescription(text);
    connect(show, &QPushButton::clicked, this,
            [this, flow = trouble.flow] { emit stringRequested(flow); });
    column->addWidget(show, 0, Qt::AlignLeft);
    return entry;
}

QWidget *AttentionCard::makeAllWell(QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(Space::card - 1, 12, Space::card - 1, 12);
    line->setSpacing(Space::inGroup);
    line->addWidget(new SignView(Sign::Delivered, row));
    line->addWidget(makeLabel(tr("All is well"), FontRole::Body, Token::Text, row), 1);
    return row;
}

} // namespace LeadBridge::Ui
