// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gotodialog.h"

#include "ui/widgets/format.h"
#include "ui/widgets/now.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/status.h"
#include "ui/widgets/whenready.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int dialogWidth = 560;
constexpr int dialogHeight = 420;
constexpr int leadsShown = 8;
constexpr int iconSide = 18;
constexpr auto typingPause = 150ms;

/// Icon, text, and what it is at the right.
class GoToDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        paintRow(painter, option, index);
        const QRect rect = option.rect.adjusted(16, 0, -16, 0);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(rect.x(), rect.center().y() - iconSide / 2, iconSide, iconSide));
        const QString kind = index.data(Qt::UserRole).toString();
        const QFontMetrics small(Theme::instance().font(FontRole::Small));
        const int kindWidth = qMin(small.horizontalAdvance(kind) + 4, rect.width() / 2);
        paintText(painter, rect.adjusted(rect.width() - kindWidth, 0, 0, 0), kind, FontRole::Small,
                  Token::Text3, Qt::AlignRight);
        paintText(painter, rect.adjusted(iconSide + 12, 0, -kindWidth - 12, 0),
                  index.data(Qt::DisplayRole).toString(), FontRole::Body, Token::Text);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const override
    {
        return { 100, qMax(static_cast<int>(Size::row), option.fontMetrics.height() + 12) };
    }
};

struct PlaceRow
{
    Place place;
    Glyph glyph;
    const char *name;
};

// The words are those of the rail.
constexpr PlaceRow placeRows[] = {
    { Place::Overview, Glyph::Overview, "Overview" },
    { Place::Flows, Glyph::Flows, "Flows" },
    { Place::History, Glyph::History, "History" },
    { Place::Problems, Glyph::Problems, "Problems" },
    { Place::Clients, Glyph::Clients, "Clients" },
    { Place::Settings, Glyph::Settings, "Settings" },
    { Place::Help, Glyph::Help, "Help" },
};

} // namespace

GoToDialog::GoToDialog(FlowsApi &flows, HistoryApi &history, QWidget *parent)
    : QDialog(parent)
    , m_flows(flows)
    , m_history(history)
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"goTo"_s);
    setWindowTitle(tr("Go to"));
    resize(dialogWidth, dialogHeight);
    m_edit->setPlaceholderText(tr("Page, flow, name, phone or order number"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setItemDelegate(new GoToDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Space::inGroup);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 4);
    top->addWidget(m_edit);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &GoToDialog::askLeads);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        refill();
        m_typing.start();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    refill();
    askLeads();
}

void GoToDialog::add(const QIcon &icon, const QString &text, const QString &kind, Target target)
{
    auto *item = new QListWidgetItem(icon, text, m_list);
    item->setData(Qt::UserRole, kind);
    item->setData(Qt::AccessibleTextRole, QString(text + ", "_L1 + kind));
    m_targets.append(target);
}

void GoToDialog::refill()
{
    m_list->clear();
    m_targets.clear();
    const QString wanted = m_edit->text().trimmed();
    for (const PlaceRow &row : placeRows) {
        const QString name = NavigationRail::tr(row.name);
        if (name.contains(wanted, Qt::CaseInsensitive))
            add(icon(row.glyph), name, tr("page"), row.place);
    }
    const QList<FlowSummary> flows = m_flows.summaries();
    for (const FlowSummary &flow : flows) {
        if (flow.name.contains(wanted, Qt::CaseInsensitive))
            add(icon(Glyph::Flows), oneLine(flow.name), tr("flow"), flow.id);
    }
    for (const EventRow &row : std::as_const(m_leads)) {
        const QString client = row.client.isEmpty() ? tr("No name") : oneLine(row.client);
        const QString phone = oneLine(prettyPhone(row.phone), 40);
        add(signIcon(signOf({ row.state, std::nullopt, row.test })),
            phone.isEmpty() ? client : client + "  "_L1 + phone,
            dayAndTime(row.receivedUtc, nowUtc()), row.id);
    }
    m_list->setCurrentRow(0);
}

void GoToDialog::askLeads()
{
    HistoryFilter filter;
    filter.text = m_edit->text().trimmed();
    const int question = ++m_question;
    whenReady(m_history.older(filter, {}, leadsShown), this,
              [this, question](const Result<HistoryPage> &page) {
                  takeLeads(question, page ? page->rows : QList<EventRow>());
              });
}

void GoToDialog::takeLeads(int question, const QList<EventRow> &rows)
{
    if (question != m_question)
        return;
    const int current = m_list->currentRow();
    m_leads = rows;
    refill();
    m_list->setCurrentRow(qBound(0, current, m_list->count() - 1));
}

void GoToDialog::choose(int row)
{
    if (row < 0 || row >= m_targets.size())
        return;
    const Target target = m_targets.at(row);
    accept();
    if (const auto *place = std::get_if<Place>(&target))
        emit placeChosen(*place);
    else if (const auto *flow = std::get_if<FlowId>(&target))
        emit flowChosen(*flow);
    else
        emit eventChosen(std::get<EventId>(target));
}

bool GoToDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow((m_list->currentRow() + step + m_list->count())
                                  % m_list->count());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace LeadBridge::Ui
