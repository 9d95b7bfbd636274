// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/previewlist.h"

#include "app/interfaces/wording.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QToolTip>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 20;
constexpr int nameWidth = 112;
constexpr int gap = 12;
constexpr int padding = 3;
constexpr int mostLines = 5;
constexpr int longestShown = 600;
constexpr int longestTip = 2000;
constexpr int linkedRole = Qt::UserRole + 1;
const auto dots = u"••••••••"_s;

/// Foreign text without what would disturb its neighbours; line breaks stay visible as such.
QString harmless(QString text)
{
    const bool cut = text.size() > longestShown;
    text.truncate(longestShown);
    for (QChar &c : text) {
        const auto category = c.category();
        if (c == u'\n')
            c = QChar(0x2028);
        else if (category == QChar::Other_Control || category == QChar::Other_Format)
            c = u' ';
    }
    return cut ? text + u'…' : text;
}

bool isMissing(const PreviewLine &line)
{
    return line.required && line.value.isEmpty() && !line.secret;
}

struct Drawn
{
    QString text;
    QString quiet; ///< after the text, in the body font
    Token tone = Token::Text;
    bool plainFont = false; ///< a word of ours, not a value
    bool fault = false;
};

Drawn drawnOf(const PreviewLine &line)
{
    const ReasonCode code = line.problem.code;
    if (line.secret && code == ReasonCode::None)
        return { dots, PreviewList::tr("hidden"), Token::Text, false, false };
    if (line.secret || isMissing(line))
        return { PreviewList::tr("not filled in"), {}, Token::Bad, true, true };
    if (code == ReasonCode::InputBad || code == ReasonCode::PhoneBad
        || code == ReasonCode::TemplateBad)
        return { harmless(line.value.isEmpty() ? reasonText(line.problem) : line.value),
                 {},
                 Token::Bad,
                 line.value.isEmpty(),
                 true };
    if (line.value.isEmpty())
        return { PreviewList::tr("empty"), {}, Token::Text3, true, false };
    return { harmless(line.value), {}, Token::Text, false, false };
}

/// Lays the value out; returns its height.
qreal layOut(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    const qreal pitch = QFontMetrics(layout.font()).height() + 3;
    qreal y = 0;
    for (int i = 0; i < mostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += pitch;
    }
    layout.endLayout();
    return y;
}

QFont fontOf(const Drawn &drawn)
{
    return Theme::instance().font(drawn.plainFont ? FontRole::Small : FontRole::Code);
}

class PreviewDelegate final : public QStyledItemDelegate
{
public:
    explicit PreviewDelegate(QListView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem & /*option*/,
                                 const QModelIndex &index) const override
    {
        const Drawn drawn = drawnOf(lineOf(index));
        QTextLayout layout(drawn.text, fontOf(drawn));
        const int width = m_view->viewport()->width();
        const qreal height = layOut(layout, qMax(40, width - 2 * edge - nameWidth - gap));
        return { width, qMax(25, qCeil(height) + 2 * padding) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        const PreviewLine line = lineOf(index);
        const Drawn drawn = drawnOf(line);
        if (drawn.fault)
            painter->fillRect(option.rect, themeColor(Token::BadBg));
        else if (index.data(linkedRole).toBool())
            painter->fillRect(option.rect, themeColor(Token::AccentSoft));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, themeColor(Token::Hover));
        const QRect inside = option.rect.adjusted(edge, padding, -edge, -padding);
        painter->setFont(Theme::instance().font(FontRole::Code));
        painter->setPen(themeColor(Token::Text3));
        painter->drawText(QRect(inside.x(), inside.y(), nameWidth, inside.height()),
                          Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(line.name, Qt::ElideRight, nameWidth));
        const QRect value = inside.adjusted(nameWidth + gap, 0, 0, 0);
        QTextLayout layout(drawn.text, fontOf(drawn));
        layOut(layout, value.width());
        // Words of ours stand in another font, on the same base line.
        const int ascent = QFontMetrics(Theme::instance().font(FontRole::Code)).ascent();
        const auto onBase = [ascent](const QFont &font) {
            return ascent - QFontMetrics(font).ascent();
        };
        painter->setPen(themeColor(drawn.tone));
        layout.draw(painter, value.topLeft() + QPoint(0, onBase(layout.font())));
        if (!drawn.quiet.isEmpty()) {
            const int x = QFontMetrics(layout.font()).horizontalAdvance(drawn.text) + 8;
            painter->setFont(Theme::instance().font(FontRole::Small));
            painter->setPen(themeColor(Token::Text3));
            painter->drawText(value.adjusted(x, onBase(painter->font()), 0, 0),
                              Qt::AlignLeft | Qt::AlignTop, drawn.quiet);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(themeColor(Token::Accent), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    static PreviewLine lineOf(const QModelIndex &index)
    {
        const auto *model = qobject_cast<const PreviewModel *>(index.model());
        return model ? model->line(index.row()) : PreviewLine {};
    }

    QListView *m_view;
};

} // namespace

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PreviewLine &line = m_lines.at(index.row());
    const Drawn drawn = drawnOf(line);
    switch (role) {
    case Qt::DisplayRole:
        return QString(line.name + '='_L1 + drawn.text);
    case Qt::AccessibleTextRole:
        return QString(line.name + ": "_L1
                       + (line.secret && !drawn.fault ? drawn.quiet : drawn.text));
    case Qt::ToolTipRole:
        if (line.problem.code != ReasonCode::None)
            return reasonText(line.problem);
        return line.value.left(longestTip);
    case linkedRole:
        return !m_linked.isEmpty() && line.name == m_linked;
    default:
        return {};
    }
}

void PreviewModel::setLines(const QList<PreviewLine> &lines)
{
    const bool sameNames = lines.size() == m_lines.size()
        && std::equal(lines.cbegin(), lines.cend(), m_lines.cbegin(),
                      [](const auto &a, const auto &b) { return a.name == b.name; });
    if (!sameNames) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
        return;
    }
    m_lines = lines;
    if (!m_lines.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int PreviewModel::rowOf(const QString &name) const
{
    for (int i = 0; i < m_lines.size(); ++i) {
        if (m_lines.at(i).name == name)
            return i;
    }
    return -1;
}

void PreviewModel::setLinked(const QString &name)
{
    if (m_linked == name)
        return;
    m_linked = name;
    if (!m_lines.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), { linkedRole });
}

PreviewList::PreviewList(QWidget *parent)
    : QListView(parent)
    , m_model(new PreviewModel(this))
{
    setModel(m_model);
    setItemDelegate(new PreviewDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What will be sent"));
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { emit lineChosen(m_model->line(index.row()).name); });
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { emit lineChosen(m_model->line(index.row()).name); });
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PreviewList::setLines(const QList<PreviewLine> &lines)
{
    m_model->setLines(lines);
    scheduleDelayedItemsLayout();
}

void PreviewList::setLinked(const QString &input)
{
    m_model->setLinked(input);
    const int row = m_model->rowOf(input);
    if (row >= 0)
        scrollTo(m_model->index(row));
}

QString PreviewList::asText() const
{
    QStringList all;
    for (const PreviewLine &line : m_model->lines())
        all.append(line.name + u'=' + (line.secret ? u"•••"_s : line.value));
    return all.join(u'\n');
}

void PreviewList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

bool PreviewList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = indexAt(help->pos()).data(Qt::ToolTipRole).toString();
        // Escaped: values come from outside and may look like HTML.
        QToolTip::showText(help->globalPos(),
                           text.isEmpty() ? text : "<p>"_L1 + text.toHtmlEscaped() + "</p>"_L1,
                           viewport());
        return true;
    }
    return QListView::viewportEvent(event);
}

} // namespace LeadBridge::Ui
