// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/compareline.h"

#include "app/interfaces/wording.h"
#include "ui/flows/flowdraft.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int eventCount = 50;
constexpr auto restOfHand = 700ms;
constexpr int edge = 20;
constexpr int longestReason = 80;

QList<Action> withoutNames(QList<Action> actions)
{
    for (Action &action : actions) {
        action.name.clear();
        action.key = 0;
    }
    return actions;
}

/// What the comparison is about: a name or the switch changes nothing that is sent.
bool sendsTheSame(const Flow &a, const Flow &b)
{
    return withoutNames(a.actions) == withoutNames(b.actions) && a.conditions == b.conditions
        && a.source.event == b.source.event;
}

} // namespace

QString stopsText(const Comparison &comparison)
{
    const QString text = CompareLine::tr("%n will not go", nullptr, comparison.stop);
    for (const StepDifference &difference : comparison.differences) {
        if (difference.after.state != State::Invalid)
            continue;
        const QString why = oneLine(reasonText(difference.after.reason), longestReason);
        return why.isEmpty() ? text : text + ": "_L1 + why;
    }
    return text;
}

QString differencesText(const Comparison &comparison)
{
    QStringList parts;
    if (comparison.differ > 0)
        parts.append(CompareLine::tr("%n will differ", nullptr, comparison.differ));
    if (comparison.stop > 0)
        parts.append(stopsText(comparison));
    return parts.join("; "_L1);
}

CompareLine::CompareLine(FlowsApi &flows, FlowDraft &draft, QWidget *parent)
    : QFrame(parent)
    , m_flows(flows)
    , m_draft(draft)
{
    setObjectName(u"compareLine"_s);
    setKind(this, u"paneFoot"_s);
    build();
    hide();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restOfHand);
    connect(&m_rest, &QTimer::timeout, this, &CompareLine::ask);
    connect(&draft, &FlowDraft::edited, this, &CompareLine::follow);
    connect(&draft, &FlowDraft::restarted, this, [this] {
        m_isKnown = false;
        follow();
    });
}

void CompareLine::build()
{
    m_ring = new BusyRing(this, 16);
    m_sign = new SignView(Sign::Delivered, this);
    m_same = new Paragraph({}, FontRole::Small, Token::Text, this);
    m_same->setObjectName(u"compareSame"_s);
    m_second = new QWidget(this);
    m_otherSign = new SignView(Sign::Invalid, m_second);
    m_other = new Paragraph({}, FontRole::Small, Token::Text, m_second);
    m_other->setObjectName(u"compareOther"_s);
    m_show = new QPushButton(tr("Show"), m_second);
    m_show->setObjectName(u"showDifferences"_s);
    m_show->setAccessibleName(tr("Show the differences"));
    setKind(m_show, u"link"_s);
    connect(m_show, &QPushButton::clicked, this, &CompareLine::differencesAsked);
    for (SignView *sign : { m_sign, m_otherSign })
        sign->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *first = new QHBoxLayout;
    first->setSpacing(Space::inGroup);
    first->addWidget(m_ring, 0, Qt::AlignTop);
    first->addWidget(m_sign, 0, Qt::AlignTop);
    first->addWidget(m_same, 1);
    auto *second = new QHBoxLayout(m_second);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(Space::inGroup);
    second->addWidget(m_otherSign, 0, Qt::AlignTop);
    second->addWidget(m_other, 1);
    second->addWidget(m_show, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, Space::formRow, edge, Space::formRow);
    column->setSpacing(Space::sign);
    column->addLayout(first);
    column->addWidget(m_second);
}

bool CompareLine::isComparable() const
{
    const auto stored = m_draft.stored();
    return stored && !sendsTheSame(*stored, m_draft.flow());
}

bool CompareLine::isUpToDate() const
{
    return m_isKnown && sendsTheSame(m_knownOf, m_draft.flow());
}

void CompareLine::follow()
{
    if (!isComparable()) {
        m_rest.stop();
        hide();
        return;
    }
    if (!isUpToDate())
        m_rest.start();
    tell();
}

void CompareLine::ask()
{
    m_rest.stop();
    if (m_asking || !isComparable())
        return;
    m_asking = true;
    tell();
    whenReady(
        m_flows.compare(m_draft.flow(), eventCount), this,
        [this, flow = m_draft.flow()](const Result<Comparison> &result) { take(flow, result); });
}

void CompareLine::take(const Flow &flow, const Result<Comparison> &result)
{
    m_asking = false;
    m_known = result.value_or(Comparison {});
    m_knownOf = flow;
    m_isKnown = true;
    if (!isUpToDate() && isComparable()) {
        // Edited meanwhile. Who waits to save wants to know of what is there now.
        if (m_waiting.isEmpty())
            m_rest.start();
        else
            ask();
        return;
    }
    follow();
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &then : waiting)
        then(m_known);
}

void CompareLine::whenKnown(const std::function<void(const Comparison &)> &then)
{
    if (!isComparable()) {
        then({});
    } else if (isUpToDate()) {
        then(m_known);
    } else {
        m_waiting.append(then);
        ask();
    }
}

void CompareLine::tell()
{
    const bool ready = isUpToDate();
    m_ring->setRunning(m_asking);
    m_sign->setVisible(!m_asking);
    setVisible(m_asking || (m_isKnown && m_known.events > 0));
    if (!ready) {
        m_sign->setSign(Sign::Pending);
        m_same->setText(tr("Trying the change on the last events…"));
        m_second->hide();
        return;
    }
    m_sign->setSign(Sign::Delivered);
    m_same->setText(tr("Last %n event(s)", nullptr, m_known.events) + ": "_L1
                    + tr("%1 unchanged").arg(number(m_known.same)));
    const QString other = differencesText(m_known);
    m_otherSign->setSign(m_known.stop > 0 ? Sign::Invalid : Sign::Info);
    m_other->setText(other);
    m_second->setVisible(!other.isEmpty());
    setAccessibleName(other.isEmpty() ? m_same->text() : m_same->text() + ", "_L1 + other);
}

} // namespace LeadBridge::Ui
