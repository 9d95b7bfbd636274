// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientevents.h"

#include "app/interfaces/wording.h"
#include "ui/history/historytexts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/whenready.h"

#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownEvents = 50;
constexpr int signSide = 16;
constexpr int eventRole = Qt::UserRole + 1;
constexpr int signRole = Qt::UserRole + 2;
constexpr int timeRole = Qt::UserRole + 3;

/// Sign and flow at the left, the time at the right.
class EventDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        const QColor paper = paintRow(painter, option, index);
        const QRect rect = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
        const auto sign = static_cast<Sign>(index.data(signRole).toInt());
        paintSign(painter,
                  QRectF(rect.x(), rect.y() + (rect.height() - signSide) / 2.0, signSide, signSide),
                  sign, paper);
        const QString time = index.data(timeRole).toString();
        const int width =
            QFontMetrics(Theme::instance().font(FontRole::Small)).horizontalAdvance(time) + 2;
        paintText(painter, rect.adjusted(rect.width() - width, 0, 0, 0), time, FontRole::Small,
                  Token::Text3, Qt::AlignRight);
        paintText(painter, rect.adjusted(signSide + 8, 0, -width - 8, 0),
                  index.data(Qt::DisplayRole).toString(), FontRole::Body, Token::Text);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const override
    {
        return { 100, qMax(static_cast<int>(Size::compactRow), option.fontMetrics.height() + 10) };
    }
};

} // namespace

ClientEvents::ClientEvents(ClientsApi &clients, HistoryApi &history, QWidget *parent)
    : QWidget(parent)
    , m_clients(clients)
    , m_history(history)
    , m_list(new QListWidget(this))
    , m_words(makeLabel({}, FontRole::Small, Token::Text3, this))
{
    m_list->setObjectName(u"clientEvents"_s);
    m_list->setAccessibleName(tr("Events of the client"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new EventDelegate(m_list));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setObjectName(u"clientEventsWords"_s);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::sign);
    column->addWidget(makeLabel(tr("Events of the client"), FontRole::Section, Token::Text, this));
    column->addWidget(m_list);
    column->addWidget(m_words);
    connect(m_list, &QListWidget::itemActivated, this, &ClientEvents::openCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &ClientEvents::openCurrent);
    m_list->hide();
}

void ClientEvents::setClient(const QString &id)
{
    if (id == m_client)
        return;
    m_client = id;
    m_list->clear();
    m_list->hide();
    say({});
    refresh();
}

void ClientEvents::refresh()
{
    const int question = ++m_question;
    if (m_client.isEmpty())
        return;
    whenReady(m_clients.eventsOf(m_client, shownEvents), this,
              [this, question](const Result<QList<EventId>> &events) {
                  if (question != m_question)
                      return;
                  if (events)
                      askRows(*events);
                  else
                      say(errorText(events.error()));
              });
}

void ClientEvents::askRows(const QList<EventId> &events)
{
    if (events.isEmpty()) {
        showRows({}, false);
        return;
    }
    const int question = m_question;
    const bool more = events.size() >= shownEvents;
    whenReady(m_history.rows(events), this,
              [this, question, more](const Result<QList<EventRow>> &rows) {
                  if (question != m_question)
                      return;
                  if (rows)
                      showRows(*rows, more);
                  else
                      say(errorText(rows.error()));
              });
}

void ClientEvents::showRows(const QList<EventRow> &rows, bool more)
{
    const int current = m_list->currentRow();
    m_list->clear();
    for (const EventRow &row : rows) {
        const Status status = statusOf(row, nowUtc());
        const QString time = dayAndTime(row.receivedUtc, nowUtc());
        auto *item = new QListWidgetItem(oneLine(row.flowName), m_list);
        item->setData(eventRole, row.id.value);
        item->setData(signRole, static_cast<int>(signOf(status)));
        item->setData(timeRole, time);
        item->setData(
            Qt::AccessibleTextRole,
            QString(statusWord(status) + ", "_L1 + oneLine(row.flowName) + ", "_L1 + time));
        item->setToolTip(plainToolTip(statusWord(status) + ", "_L1 + row.flowName));
    }
    m_list->setVisible(!rows.isEmpty());
    m_list->setCurrentRow(qMin(current, m_list->count() - 1));
    m_list->setFixedHeight(m_list->count() * m_list->sizeHintForRow(0) + 2);
    if (rows.isEmpty())
        say(tr("No event names this client"));
    else
        say(more ? tr("The latest %1 are shown").arg(rows.size()) : QString());
}

void ClientEvents::say(const QString &words)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void ClientEvents::openCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        emit eventRequested(EventId { item->data(eventRole).toLongLong() });
}

} // namespace LeadBridge::Ui
