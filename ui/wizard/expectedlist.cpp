// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/expectedlist.h"

#include "app/flow/flow.h"
#include "app/klientiks/eventcatalogue.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"
#include "ui/wizard/arrival.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 128;
constexpr int longestValue = 200;

/// The place of a tick that is not there yet.
class DashedRing final : public QWidget
{
public:
    explicit DashedRing(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(16, 16);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(themeColor(Token::Field), 1.5);
        pen.setDashPattern({ 2, 2 });
        painter.setPen(pen);
        painter.drawEllipse(QRectF(2, 2, 12, 12));
    }
};

QString titleOf(const Flow &flow, const Parameter &parameter)
{
    if (parameter.name == versionParameter)
        return ExpectedList::tr("version of the string");
    const CatalogueField *field = catalogueFieldOf(flow, parameter);
    if (!field)
        return ExpectedList::tr("your own field");
    const bool russian = QLocale().language() == QLocale::Russian;
    return russian ? field->title.russian : field->title.english;
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setKind(line, u"line"_s);
    line->setFixedHeight(1);
    return line;
}

} // namespace

ExpectedList::ExpectedList(QWidget *parent)
    : QFrame(parent)
    , m_count(makeLabel({}, FontRole::Small, Token::Text2, this))
    , m_column(new QVBoxLayout(this))
{
    setKind(this, u"card"_s);
    setObjectName(u"expectedList"_s);
    setAccessibleName(tr("What should come"));
    m_count->setObjectName(u"expectedCount"_s);
    setKind(m_count, u"tag"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Space::card, 12, Space::card, 12);
    head->addWidget(makeLabel(tr("What should come"), FontRole::Strong, Token::Text, this));
    head->addStretch(1);
    head->addWidget(m_count);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    m_column->addLayout(head);
    m_column->addWidget(makeLine(this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Space::card, 8, Space::card, 10);
    foot->setSpacing(Space::sign);
    foot->addWidget(makeLabel(u"*"_s, FontRole::Strong, Token::Bad, this), 0, Qt::AlignTop);
    foot->addWidget(new Paragraph(tr("CPA.House does not take a lead without it"), FontRole::Small,
                                  Token::Text3, this),
                    1);
    m_column->addLayout(foot);
}

void ExpectedList::showExpected(const Flow &flow)
{
    rebuild(flow, nullptr, {});
}

void ExpectedList::showCame(const Flow &flow, const Fields &fields, const QStringList &missing)
{
    rebuild(flow, &fields, missing);
}

void ExpectedList::rebuild(const Flow &flow, const Fields *fields, const QStringList &missing)
{
    ParameterList parameters = expectedParameters(flow);
    if (flow.source.stringVersion > 0)
        parameters.append({ versionParameter, {} });
    if (m_rows) {
        m_column->removeWidget(m_rows);
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_column->insertWidget(2, m_rows);
    int came = 0;
    for (const Parameter &parameter : std::as_const(parameters)) {
        const bool lacks = missing.contains(parameter.name);
        came += fields && !lacks ? 1 : 0;
        addRow(flow, parameter, fields, lacks);
    }
    m_count->setText(tr("%1 of %2").arg(came).arg(parameters.size()));
}

void ExpectedList::addRow(const Flow &flow, const Parameter &parameter, const Fields *fields,
                          bool missing)
{
    auto *row = new QWidget(m_rows);
    row->setMinimumHeight(Size::row - 1);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(Space::card, 6, Space::card, 6);
    line->setSpacing(12);
    if (fields)
        line->addWidget(new SignView(missing ? Sign::Invalid : Sign::Delivered, row));
    else
        line->addWidget(new DashedRing(row));
    auto *name = new ElidedLabel(oneLine(parameter.name, 80), FontRole::Code, Token::Text, row);
    name->setFixedWidth(nameWidth);
    line->addWidget(name);
    const QString title = titleOf(flow, parameter);
    QString value = fields ? fieldValue(*fields, parameter.name).value_or(QString()) : QString();
    if (fields && !missing && value.isEmpty())
        value = QString::number(flow.source.stringVersion);
    const bool shown = fields && !missing;
    // What came and will not do, such as a placeholder, is shown as it came.
    const bool nothing = fields && missing && value.isEmpty();
    const QString text = nothing ? tr("did not come")
        : fields                 ? oneLine(value, longestValue)
                                 : title;
    auto *label = new ElidedLabel(text, shown ? FontRole::Strong : FontRole::Body,
                                  shown ? Token::Text : Token::Text2, row);
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    line->addWidget(label);
    if (neededForLead(flow, parameter) && (!fields || missing))
        line->addWidget(makeLabel(u"*"_s, FontRole::Strong, Token::Bad, row));
    line->addStretch(1);
    row->setToolTip(title.toHtmlEscaped());
    row->setAccessibleName(parameter.name + ", "_L1 + title
                           + (fields ? ", "_L1 + text : QString()));
    auto *rows = static_cast<QVBoxLayout *>(m_rows->layout());
    rows->addWidget(row);
    rows->addWidget(makeLine(m_rows));
}

} // namespace LeadBridge::Ui
