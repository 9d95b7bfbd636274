// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/attentioncard.h"

#include "app/interfaces/problemcure.h"
#include "app/interfaces/troublewording.h"
#include "ui/flows/noticetexts.h"
#include "ui/problems/problemtexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/status.h"
#include "ui/widgets/wraplayout.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <iterator>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int entriesShown = 8;

/// Whether the entries look the same.
bool same(const ProblemRecord &a, const ProblemRecord &b)
{
    return a.id == b.id && a.reason == b.reason && a.count == b.count && a.unsettled == b.unsettled;
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setKind(line, u"line"_s);
    line->setFixedHeight(1);
    return line;
}

} // namespace

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
    connect(all, &QPushButton::clicked, this, &AttentionCard::allRequested);
    setProblems({}, {});
}

void AttentionCard::setProblems(const QList<ProblemRecord> &problems, const QDateTime &lastUtc)
{
    QList<ProblemRecord> open;
    std::copy_if(problems.cbegin(), problems.cend(), std::back_inserter(open),
                 [](const ProblemRecord &problem) { return problem.state == ProblemState::Open; });
    // Rebuilt only when it says something else, so that a button keeps the focus.
    if (m_filled && lastUtc == m_last
        && std::equal(open.cbegin(), open.cend(), m_shown.cbegin(), m_shown.cend(), same))
        return;
    m_filled = true;
    m_shown = open;
    m_last = lastUtc;
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
        if (QWidget *old = item->widget()) {
            old->hide(); // it goes later, and would shine through until then
            old->deleteLater();
        }
    }
    QWidget *inner = m_list->parentWidget();
    for (const ProblemRecord &problem : m_shown.mid(0, entriesShown)) {
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
    m_all->setVisible(!m_shown.isEmpty() || m_last.isValid());
}

QWidget *AttentionCard::makeEntry(const ProblemRecord &problem, QWidget *parent)
{
    const ProblemText text = troubleText(problem);
    auto *entry = new QWidget(parent);
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(Space::card - 1, 12, Space::card - 1, 12);
    column->setSpacing(Space::sign);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::inGroup);
    head->addWidget(new SignView(problemSign(problem), entry), 0, Qt::AlignTop);
    head->addWidget(new Paragraph(oneLine(text.what), FontRole::Strong, Token::Text, entry), 1);
    column->addLayout(head);
    const QString why = oneLine(text.why) + u' ' + oneLine(text.remedy);
    column->addWidget(new Paragraph(why.trimmed(), FontRole::Small, Token::Text2, entry));
    column->addWidget(
        new ElidedLabel(problemFacts(problem, nowUtc()), FontRole::Small, Token::Text3, entry));
    column->addSpacing(Space::sign);
    auto *row = new WrapLayout;
    if (const QString verb = cureVerb(problem); !verb.isEmpty()) {
        auto *cure = new QPushButton(verb, entry);
        cure->setObjectName(u"cure"_s);
        setKind(cure, u"small"_s);
        cure->setAccessibleDescription(text.what);
        connect(cure, &QPushButton::clicked, this,
                [this, problem] { emit cureRequested(problem); });
        row->addWidget(cure);
    }
    if (problem.unsettled > 0 && cureOf(problem) != ProblemCure::ShowLeads) {
        auto *show = new QPushButton(tr("Show leads"), entry);
        show->setObjectName(u"showLeads"_s);
        setKind(show, u"smallFlat"_s);
        show->setAccessibleDescription(text.what);
        connect(show, &QPushButton::clicked, this,
                [this, problem] { emit leadsRequested(problem); });
        row->addWidget(show);
    }
    column->addLayout(row);
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
    const QString text = m_last.isValid()
        ? tr("All is well. The last problem was on %1").arg(day(m_last, nowUtc()))
        : tr("All is well");
    line->addWidget(new Paragraph(text, FontRole::Body, Token::Text, row), 1);
    return row;
}

} // namespace LeadBridge::Ui
