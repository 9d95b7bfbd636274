// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/chainstrip.h"

#include "app/destinations/destination.h"
#include "app/interfaces/wording.h"
#include "ui/flows/chaintexts.h"
#include "ui/flows/conditiontexts.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/stepcard.h"
#include "ui/widgets/status.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stripHeight = 76;
constexpr int readableCard = 224; ///< a wider card may be cut, a narrower one says too little
constexpr int arrowSide = 18;
constexpr int plusSide = 36;
constexpr int markWidth = 3;

} // namespace

ChainStrip::ChainStrip(FlowDraft &draft, QWidget *parent)
    : QFrame(parent)
    , m_draft(draft)
    , m_scroll(new QScrollArea(this))
    , m_room(new QWidget)
    , m_cards(new QBoxLayout(QBoxLayout::LeftToRight, m_room))
    , m_mark(new QFrame(m_room))
    , m_services(new QMenu(this))
{
    setAccessibleName(tr("Steps of the flow"));
    setKind(m_room, u"page"_s);
    setKind(m_mark, u"dropMark"_s);
    m_mark->hide();
    m_scroll->setWidget(m_room);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 1);
    outer->addWidget(m_scroll);
    for (const Destination *destination : destinations()) {
        const DestinationDescription &description = destination->description();
        QAction *add = m_services->addAction(
            tileIcon(description.id),
            destinationText(description.id) + u'\t' + serviceHint(description.id), this,
            [this, id = description.id] { emit addAsked(id); });
        add->setObjectName("add_"_L1 + description.id);
    }
    connect(&draft, &FlowDraft::restarted, this, &ChainStrip::rebuild);
    connect(&draft, &FlowDraft::chainChanged, this, &ChainStrip::rebuild);
    connect(&draft, &FlowDraft::edited, this, &ChainStrip::refresh);
    arrange();
}

StepCard *ChainStrip::addCard(const QString &name)
{
    auto *card = new StepCard(m_room);
    card->setObjectName(name);
    m_cards->addWidget(card);
    card->show(); // before the layout does, or it could not take the focus yet
    return card;
}

void ChainStrip::addArrow()
{
    auto *arrow = new SignView(Sign::Info, m_room, arrowSide);
    m_arrows.append(arrow);
    m_cards->addWidget(arrow, 0, Qt::AlignCenter);
}

void ChainStrip::clear()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of them may be what was pressed
        }
        delete item;
    }
    m_steps.clear();
    m_arrows.clear();
    m_empty = nullptr;
}

void ChainStrip::rebuild()
{
    const bool hadFocus = m_room->isAncestorOf(focusWidget()) && m_room->focusWidget()->hasFocus();
    endDrag();
    clear();
    m_source = addCard(u"stepSource"_s);
    connect(m_source, &StepCard::clicked, this, [this] { emit stepChosen(source); });
    addArrow();
    m_condition = addCard(u"stepCondition"_s);
    m_condition->setGlyph(Glyph::Filter);
    connect(m_condition, &StepCard::clicked, this, [this] { emit stepChosen(condition); });
    addSteps();
    addPlus();
    m_cards->addStretch(1);
    setCurrent(qMin(m_current, qMax(0, static_cast<int>(m_steps.size()) - 1)));
    refresh();
    arrange();
    if (hadFocus)
        focusStep(m_current);
}

void ChainStrip::addSteps()
{
    for (int i = 0; i < m_draft.flow().actions.size(); ++i) {
        addArrow();
        StepCard *card = addCard("step"_L1 + QString::number(i));
        card->setLetter(tileLetter(m_draft.flow().actions.at(i).destination));
        card->setIsStep(true);
        connectStep(card, i);
        m_steps.append(card);
    }
    if (!m_steps.isEmpty())
        return;
    addArrow();
    m_empty = addCard(u"stepEmpty"_s);
    m_empty->setGlyph(Glyph::Plus);
    m_empty->setFaint(true);
    connect(m_empty, &StepCard::clicked, this, [this] { emit stepChosen(0); });
}

void ChainStrip::connectStep(StepCard *card, int step)
{
    connect(card, &StepCard::clicked, this, [this, step] { emit stepChosen(step); });
    connect(card, &StepCard::menuAsked, this,
            [this, step](const QPoint &pos) { emit menuAsked(step, pos); });
    connect(card, &StepCard::removeAsked, this, [this, step] { emit removeAsked(step); });
    connect(card, &StepCard::moveAsked, this, [this, step](int direction) {
        const int to = step + direction;
        if (to >= 0 && to < m_steps.size())
            emit moveAsked(step, to);
    });
    connect(card, &StepCard::dragMoved, this,
            [this, step](const QPoint &pos) { showMark(step, pos); });
    connect(card, &StepCard::dropped, this, [this, step](const QPoint &pos) { drop(step, pos); });
    connect(card, &StepCard::dragGivenUp, this, &ChainStrip::endDrag);
}

void ChainStrip::addPlus()
{
    m_plus = new QToolButton(m_room);
    m_plus->setObjectName(u"addStep"_s);
    m_plus->setText(tr("Add a step"));
    m_plus->setIcon(icon(Glyph::Plus, Token::Text));
    m_plus->setToolTip(tr("Add a step"));
    m_plus->setAccessibleName(tr("Add a step"));
    m_plus->setPopupMode(QToolButton::InstantPopup);
    m_plus->setMenu(m_services);
    setKind(m_plus, u"add"_s);
    m_cards->addWidget(m_plus);
}

void ChainStrip::refresh()
{
    const Flow &flow = m_draft.flow();
    if (!m_source || m_steps.size() != flow.actions.size())
        return;
    const bool noName = flow.name.isEmpty();
    m_source->setTexts(
        eventTitle(flow.source.event),
        noName ? tr("no name yet") : tr("Klientiks · %n field(s)", nullptr, m_fieldCount), noName);
    m_condition->setTexts(tr("Condition"),
                          flow.conditions ? conditionText(*flow.conditions) : tr("all events"),
                          false);
    if (m_empty)
        m_empty->setTexts(tr("Where to send?"), tr("no step yet"), true);
    for (int i = 0; i < m_steps.size(); ++i) {
        const Action &action = flow.actions.at(i);
        const StepDetail detail = stepDetail(flow.actions, i, m_draft.toFill(i));
        m_steps.at(i)->setTexts(tr("%1. %2").arg(i + 1).arg(action.name), detail.text,
                                detail.trouble);
        m_steps.at(i)->setFaint(!action.enabled);
    }
}

void ChainStrip::arrange()
{
    const Qt::Orientation along = m_column ? Qt::Vertical : Qt::Horizontal;
    m_cards->setDirection(m_column ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_cards->setSpacing(Space::sign);
    m_cards->setContentsMargins(m_column ? Space::card : Space::page, m_column ? Space::card : 0,
                                m_column ? Space::card : Space::page, m_column ? Space::card : 0);
    setFixedWidth(along == Qt::Vertical ? columnWidth : QWIDGETSIZE_MAX);
    if (!m_column)
        setMinimumWidth(0);
    setMinimumHeight(m_column ? 0 : stripHeight);
    setSizePolicy(m_column ? QSizePolicy::Fixed : QSizePolicy::Preferred,
                  m_column ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    m_scroll->setVerticalScrollBarPolicy(m_column ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    for (SignView *arrow : std::as_const(m_arrows))
        arrow->setGlyph(m_column ? Glyph::Down : Glyph::Right, Token::Text3);
    const auto cards = m_room->findChildren<StepCard *>(QString(), Qt::FindDirectChildrenOnly);
    for (StepCard *card : cards)
        card->setInColumn(m_column);
    if (!m_plus)
        return;
    m_plus->setToolButtonStyle(m_column ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_plus->setSizePolicy(m_column ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                          QSizePolicy::Fixed);
    m_plus->setMinimumSize(plusSide, plusSide);
}

void ChainStrip::setColumn(bool column)
{
    if (m_column == column)
        return;
    m_column = column;
    arrange();
    update();
}

int ChainStrip::rowWidth() const
{
    int width = 2 * Space::page + plusSide;
    QList<StepCard *> cards { m_source, m_condition };
    cards.append(m_steps);
    for (const StepCard *card : std::as_const(cards)) {
        if (card)
            width += card->widthUpTo(readableCard) + arrowSide + 2 * Space::sign;
    }
    return width;
}

void ChainStrip::setCurrent(int step)
{
    m_current = step;
    if (m_source)
        m_source->setChecked(step == source);
    if (m_condition)
        m_condition->setChecked(step == condition);
    if (m_empty)
        m_empty->setChecked(step >= 0);
    for (int i = 0; i < m_steps.size(); ++i)
        m_steps.at(i)->setChecked(i == step);
}

void ChainStrip::focusStep(int step)
{
    StepCard *card = step == source ? m_source : step == condition ? m_condition : m_empty;
    if (step >= 0 && step < m_steps.size())
        card = m_steps.at(step);
    if (card)
        card->setFocus(Qt::OtherFocusReason);
}

void ChainStrip::setFieldCount(int count)
{
    m_fieldCount = count;
    refresh();
}

int ChainStrip::slotAt(const QPoint &globalPos) const
{
    const QPoint at = m_room->mapFromGlobal(globalPos);
    int slot = 0;
    for (const StepCard *card : m_steps) {
        const QPoint middle = card->geometry().center();
        if (m_column ? at.y() > middle.y() : at.x() > middle.x())
            ++slot;
    }
    return slot;
}

void ChainStrip::showMark(int step, const QPoint &globalPos)
{
    m_steps.at(step)->setLifted(true);
    const int slot = slotAt(globalPos);
    const bool last = slot == m_steps.size();
    const QRect next = m_steps.at(last ? slot - 1 : slot)->geometry();
    const int away = arrowSide / 2 + Space::sign;
    if (m_column) {
        const int y = last ? next.bottom() + away : next.top() - away;
        m_mark->setGeometry(next.x(), y - markWidth / 2, next.width(), markWidth);
        m_scroll->ensureVisible(next.x(), y, 0, next.height());
    } else {
        const int x = last ? next.right() + away : next.left() - away;
        m_mark->setGeometry(x - markWidth / 2, next.y(), markWidth, next.height());
    }
    m_mark->show();
    m_mark->raise();
}

void ChainStrip::drop(int step, const QPoint &globalPos)
{
    const int slot = slotAt(globalPos);
    const int to = slot > step ? slot - 1 : slot;
    endDrag();
    if (to != step)
        emit moveAsked(step, to);
}

void ChainStrip::endDrag()
{
    m_mark->hide();
    for (StepCard *card : std::as_const(m_steps))
        card->setLifted(false);
}

void ChainStrip::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QColor line = themeColor(Token::Border);
    if (m_column)
        painter.fillRect(QRect(width() - 1, 0, 1, height()), line);
    else
        painter.fillRect(QRect(0, height() - 1, width(), 1), line);
}

} // namespace LeadBridge::Ui
