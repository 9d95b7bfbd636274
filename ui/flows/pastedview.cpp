// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/pastedview.h"

#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int numberRoom = 44;
constexpr int markRoom = 72;
constexpr int markSide = 20;
constexpr int linePadding = 12; ///< between two pairs: Qt lets their margins overlap
constexpr qreal lineHeight = 34; ///< of the first line of a pair, for what stands beside it

/// One sign for each of the pasted ones, so that places stay: what cannot be seen becomes so.
QString visible(QString text)
{
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\r')
            c = QChar(0x23CE);
        else if (c == u' ' || c == QChar::Nbsp || (c.isSpace() && c != u'\n'))
            c = QChar(0x2423);
        else if (!c.isPrint() && !c.isSurrogate())
            c = QChar(0x00B7);
    }
    return text;
}

Token inkOf(FaultWeight weight)
{
    return weight == FaultWeight::Loses ? Token::Bad : Token::Warn;
}

Token paperOf(FaultWeight weight)
{
    return weight == FaultWeight::Loses ? Token::BadBg : Token::WarnBg;
}

} // namespace

void paintFaultMark(QPainter *painter, const QRectF &rect, int number, FaultWeight weight)
{
    const bool square = weight == FaultWeight::Loses;
    painter->setPen(Qt::NoPen);
    painter->setBrush(themeColor(inkOf(weight)));
    const qreal radius = square ? Radius::tag : rect.height() / 2;
    painter->drawRoundedRect(rect, radius, radius);
    painter->setFont(Theme::instance().font(FontRole::SmallStrong));
    painter->setPen(themeColor(Token::Surface));
    painter->drawText(rect, Qt::AlignCenter, QString::number(number));
}

PastedView::PastedView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setFontRole(this, FontRole::Code);
    setKind(this, u"plain"_s);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("String from Klientiks"));
    connect(&Theme::instance(), &Theme::changed, this, &PastedView::lay);
}

void PastedView::setCheck(const QString &pasted, const StringCheck &check)
{
    m_pasted = pasted;
    m_check = check;
    m_current = -1;
    lay();
}

void PastedView::setByParameters(bool byParameters)
{
    m_byParameters = byParameters;
    lay();
}

void PastedView::lay()
{
    m_breaks.clear();
    QString text = visible(m_pasted);
    if (m_byParameters) {
        for (const PastedPair &pair : std::as_const(m_check.pairs)) {
            if (pair.at > 0)
                m_breaks.append(pair.at);
        }
        for (auto it = m_breaks.crbegin(); it != m_breaks.crend(); ++it)
            text.insert(*it, u'\n');
    }
    setPlainText(text);
    format();
    markSelections();
}

void PastedView::format()
{
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setLeftMargin(numberRoom);
    frame.setRightMargin(markRoom);
    frame.setTopMargin(6);
    frame.setBottomMargin(6);
    document()->rootFrame()->setFrameFormat(frame);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat line;
    line.setTopMargin(linePadding);
    line.setBottomMargin(linePadding);
    all.mergeBlockFormat(line);
    if (m_check.addressLength > 0) {
        QTextCursor address(document());
        address.setPosition(
            qMin(placeOf(m_check.addressLength - 1) + 1, document()->characterCount() - 1),
            QTextCursor::KeepAnchor);
        QTextCharFormat quiet;
        quiet.setForeground(themeColor(Token::Text3));
        address.mergeCharFormat(quiet);
    }
}

int PastedView::placeOf(qsizetype pasted) const
{
    const auto before = std::count_if(m_breaks.cbegin(), m_breaks.cend(),
                                      [pasted](qsizetype start) { return start <= pasted; });
    return static_cast<int>(pasted + before);
}

void PastedView::markSelections()
{
    QList<ExtraSelection> selections;
    const int last = qMax(0, document()->characterCount() - 1);
    for (int i = 0; i < m_check.faults.size(); ++i) {
        const StringFault &fault = m_check.faults.at(i);
        ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        // What is missing is shown by the sign before its place.
        const qsizetype from = fault.length > 0 ? fault.at : qMax(qsizetype(0), fault.at - 1);
        const qsizetype to = fault.length > 0 ? fault.at + fault.length - 1 : from;
        selection.cursor.setPosition(qBound(0, placeOf(from), last));
        selection.cursor.setPosition(qBound(0, placeOf(to) + 1, last), QTextCursor::KeepAnchor);
        selection.format.setForeground(themeColor(inkOf(fault.weight)));
        selection.format.setFontWeight(QFont::Bold);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(themeColor(inkOf(fault.weight)));
        if (i == m_current)
            selection.format.setBackground(themeColor(Token::Surface));
        selections.append(selection);
    }
    setExtraSelections(selections);
    viewport()->update();
}

void PastedView::setCurrentFault(int index)
{
    m_current = index;
    markSelections();
    if (index < 0 || index >= m_check.faults.size())
        return;
    QTextCursor cursor(document());
    cursor.setPosition(
        qBound(0, placeOf(m_check.faults.at(index).at), qMax(0, document()->characterCount() - 1)));
    setTextCursor(cursor);
    ensureCursorVisible();
}

QRectF PastedView::blockRect(const QTextBlock &block) const
{
    const QRectF rect = document()->documentLayout()->blockBoundingRect(block);
    return rect.translated(0, -verticalScrollBar()->value())
        .adjusted(0, -linePadding / 2.0, 0, linePadding / 2.0);
}

void PastedView::paintEvent(QPaintEvent *event)
{
    // One painter at a time: the tints lie under the text, numbers and marks beside it.
    paintTints();
    QTextEdit::paintEvent(event);
    paintMargins();
}

void PastedView::paintTints()
{
    if (!m_byParameters)
        return;
    QMap<int, FaultWeight> tints;
    for (const StringFault &fault : std::as_const(m_check.faults)) {
        const int line = document()->findBlock(placeOf(fault.at)).blockNumber();
        if (!tints.contains(line) || fault.weight == FaultWeight::Loses)
            tints.insert(line, fault.weight);
    }
    QPainter painter(viewport());
    for (auto it = tints.cbegin(); it != tints.cend(); ++it) {
        const QRectF rect = blockRect(document()->findBlockByNumber(it.key()));
        painter.fillRect(QRectF(0, rect.top(), viewport()->width(), rect.height()),
                         themeColor(paperOf(it.value())));
    }
}

void PastedView::paintMargins()
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::instance().font(FontRole::Small));
    painter.setPen(themeColor(Token::Text3));
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QRectF rect = blockRect(block);
        painter.drawText(QRectF(0, rect.top(), numberRoom - 14, qMin(rect.height(), lineHeight)),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
    for (int i = 0; i < m_check.faults.size(); ++i)
        paintFaultMark(&painter, markRect(i), i + 1, m_check.faults.at(i).weight);
}

/// Marks of one line stand side by side; in one long line they would run out of room, so there
/// each stands at the height of its fault.
QRectF PastedView::markRect(int fault) const
{
    const int place = placeOf(m_check.faults.at(fault).at);
    const QTextBlock block = document()->findBlock(place);
    int ordinal = 0;
    QRectF rect = blockRect(block);
    QTextCursor cursor(document());
    cursor.setPosition(qBound(0, place, qMax(0, document()->characterCount() - 1)));
    if (!m_byParameters)
        rect = cursorRect(cursor);
    for (int i = fault + 1; i < m_check.faults.size(); ++i) {
        QTextCursor other(document());
        const int otherPlace = placeOf(m_check.faults.at(i).at);
        other.setPosition(qBound(0, otherPlace, qMax(0, document()->characterCount() - 1)));
        const bool same = m_byParameters ? other.block() == block
                                         : cursorRect(other).top() == rect.toRect().top();
        ordinal += same ? 1 : 0;
    }
    return { viewport()->width() - 40.0 - ordinal * (markSide + 4),
             rect.top() + (qMin(rect.height(), lineHeight) - markSide) / 2, markSide, markSide };
}

int PastedView::faultAt(const QPoint &pos) const
{
    for (int i = 0; i < m_check.faults.size(); ++i) {
        if (markRect(i).contains(pos))
            return i;
    }
    const int place = cursorForPosition(pos).position();
    for (int i = 0; i < m_check.faults.size(); ++i) {
        const StringFault &fault = m_check.faults.at(i);
        const int from = placeOf(fault.at);
        if (place >= from && place <= from + qMax(qsizetype(1), fault.length))
            return i;
    }
    return -1;
}

void PastedView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (textCursor().hasSelection())
        return;
    if (const int index = faultAt(event->position().toPoint()); index >= 0)
        emit faultChosen(index);
}

void PastedView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_pasted.isEmpty())
        lay();
}

} // namespace LeadBridge::Ui
