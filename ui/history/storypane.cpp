// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/storypane.h"

#include "app/interfaces/wording.h"
#include "ui/history/notescard.h"
#include "ui/history/requesttexts.h"
#include "ui/history/storyhead.h"
#include "ui/history/storytabs.h"
#include "ui/history/timelineview.h"
#include "ui/history/unclearbanner.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/now.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <chrono>

namespace LeadBridge::Ui {

using namespace std::chrono_literals;

namespace {

/// A name that came twice keeps both values, as a list.
QByteArray fieldsAsJson(const Fields &fields)
{
    QJsonObject object;
    for (const Field &field : fields) {
        const QJsonValue before = object.value(field.name);
        if (before.isUndefined()) {
            object.insert(field.name, field.value);
            continue;
        }
        QJsonArray both = before.isArray() ? before.toArray() : QJsonArray { before };
        both.append(field.value);
        object.insert(field.name, both);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace

StoryPane::StoryPane(QWidget *parent)
    : QFrame(parent)
    , m_head(new StoryHead(this))
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget)
    , m_failure(new Banner(BannerKind::Warn, m_body))
    , m_unclear(new UnclearBanner(m_body))
    , m_first(new Banner(BannerKind::Info, m_body))
    , m_notes(new NotesCard(m_body))
    , m_timeline(new TimelineView(m_body))
    , m_tabs(new StoryTabs(m_body))
{
    setObjectName(QStringLiteral("story"));
    setAccessibleName(tr("Story of the event"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *inner = new QVBoxLayout(m_body);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *> { m_failure, m_unclear, m_first, m_notes,
                                                            m_timeline, m_tabs })
        inner->addWidget(part, part == m_tabs ? 1 : 0);
    setKind(m_body, QStringLiteral("page"));
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    m_failure->hide();
    m_unclear->hide();
    m_first->hide();
    m_first->setObjectName(QStringLiteral("firstLead"));
    m_first->setAction(tr("Show the first lead"));
    fillMenu();
    connect(m_head, &StoryHead::closeAsked, this, &StoryPane::closeAsked);
    connect(m_head, &StoryHead::stepAsked, this, &StoryPane::stepAsked);
    connect(m_head, &StoryHead::resendAsked, this, [this] { emit verbAsked(RowVerb::SendAgain); });
    connect(m_first, &Banner::actionTriggered, this,
            [this] { emit verbAsked(RowVerb::ShowFirst); });
    connect(m_tabs, &StoryTabs::searchAsked, this, &StoryPane::searchAsked);
    connect(m_notes, &NotesCard::stringAsked, this, [this] { emit stringAsked(m_row.flow); });
    connect(m_unclear, &UnclearBanner::settled, this, &StoryPane::settleAsked);
    connect(m_timeline, &TimelineView::resendAsked, this, &StoryPane::askFrom);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &StoryPane::refresh);
}

void StoryPane::fillMenu()
{
    QMenu *menu = m_head->menu();
    m_steps = menu->addMenu(icon(Glyph::Resend), tr("From this step…"));
    m_steps->setObjectName(QStringLiteral("fromStep"));
    QAction *attempt = menu->addAction(tr("Try on this event…"), this, &StoryPane::tryAsked);
    attempt->setObjectName(QStringLiteral("tryEvent"));
    menu->addSeparator();
    QAction *curl = menu->addAction(tr("Copy as cURL"), this, &StoryPane::copyCurl);
    curl->setObjectName(QStringLiteral("copyCurl"));
    menu->addAction(tr("Copy fields as JSON"), this, &StoryPane::copyFields);
    menu->addSeparator();
    menu->addAction(tr("Other events of this client"), this, [this] {
        const QString phone = m_row.phone.trimmed();
        emit searchAsked(phone.isEmpty() ? m_row.client.trimmed() : phone);
    });
    connect(menu, &QMenu::aboutToShow, this, [this, menu, attempt] {
        fillVerbs();
        fillSteps();
        attempt->setEnabled(m_story && m_row.flow.isValid());
        const bool known = !m_row.phone.trimmed().isEmpty() || !m_row.client.trimmed().isEmpty();
        menu->actions().constLast()->setEnabled(known);
    });
}

/// Which verbs make sense depends on how the lead stands; sending again has a button of its own.
void StoryPane::fillVerbs()
{
    qDeleteAll(m_verbs);
    m_verbs.clear();
    QList<RowVerb> wanted = verbsFor({ m_row });
    wanted.removeAll(RowVerb::SendAgain);
    m_verbs = addVerbs(*m_head->menu(), m_steps->menuAction(), wanted,
                       [this](RowVerb verb) { emit verbAsked(verb); });
}

/// A chain of one step is sent again as a whole.
void StoryPane::fillSteps()
{
    m_steps->clear();
    const bool chain = m_story && m_story->deliveries.size() > 1;
    m_steps->menuAction()->setVisible(chain);
    if (!chain)
        return;
    for (const DeliveryRecord &delivery : std::as_const(m_story->deliveries)) {
        QString name = oneLine(delivery.action.isEmpty() ? destinationText(delivery.destination)
                                                         : delivery.action,
                               60);
        const QString text = tr("%1. %2").arg(delivery.step).arg(name);
        m_steps->addAction(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                           [this, step = delivery.step] { askFrom(step); });
    }
}

void StoryPane::askFrom(int step)
{
    for (const DeliveryRecord &delivery : std::as_const(m_story->deliveries)) {
        if (delivery.step == step)
            emit resendFromAsked(step,
                                 delivery.action.isEmpty() ? destinationText(delivery.destination)
                                                           : delivery.action);
    }
}

void StoryPane::showRow(const EventRow &row)
{
    m_row = row;
    m_head->setRow(row);
    if (row.id == m_event)
        return;
    m_event = row.id;
    m_story.reset();
    m_second.stop();
    m_failure->hide();
    m_unclear->hide();
    m_first->hide();
    m_notes->hide();
    m_scroll->verticalScrollBar()->setValue(0);
}

void StoryPane::showStory(const EventStory &story, const QHash<QString, QString> &sentAs,
                          const QString &eventTitle)
{
    showRow(story.row);
    m_story = story;
    m_failure->hide();
    m_timeline->show();
    m_tabs->show();
    m_tabs->setStory(story, sentAs);
    m_notes->setNotes(story.notes, eventTitle);
    showUnclear();
    showFirst();
    refresh();
}

void StoryPane::refresh()
{
    if (!m_story)
        return;
    const QDateTime now = nowUtc();
    m_head->setRow(m_row);
    m_timeline->setStory(*m_story, now);
    const bool counting = m_row.nextTryUtc.isValid() && m_row.state == State::Pending;
    if (counting && !m_second.isActive())
        m_second.start();
    else if (!counting)
        m_second.stop();
}

void StoryPane::showUnclear()
{
    for (const DeliveryRecord &delivery : std::as_const(m_story->deliveries)) {
        if (delivery.state != State::Uncertain)
            continue;
        m_unclear->setDelivery(delivery.id, delivery.destination);
        m_unclear->show();
        return;
    }
    m_unclear->hide();
}

void StoryPane::showFirst()
{
    const EventId first = firstOf(m_story->row);
    m_first->setVisible(first.isValid());
    const bool isSent = m_story->row.state != State::Duplicate;
    if (first.isValid())
        m_first->setText(tr("The same lead came before: No. %1").arg(number(first.value)),
                         isSent ? tr("It was sent by hand all the same.")
                                : tr("It was not sent a second time. Send it by hand if it should"
                                     " be."));
}

void StoryPane::showFailure(const Error &error)
{
    m_story.reset();
    m_timeline->hide();
    m_tabs->hide();
    m_unclear->hide();
    m_first->hide();
    m_notes->hide();
    m_failure->setText(tr("The story could not be read."), errorText(error));
    m_failure->show();
}

void StoryPane::copyCurl()
{
    if (!m_story)
        return;
    QGuiApplication::clipboard()->setText(curlCommand(*m_story));
    Toast::show(this, tr("Copied, keys are masked"));
}

void StoryPane::copyFields()
{
    if (!m_story)
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(fieldsAsJson(m_story->fields)));
    Toast::show(this, tr("Copied"));
}

} // namespace LeadBridge::Ui
