// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/fieldrow.h"

#include "app/klientiks/stringcheck.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int handleWidth = 20;
constexpr int exampleWidth = 132;
constexpr int placeholderWidth = 148;
constexpr int nameWidth = 200;
} // namespace

DragHandle::DragHandle(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(handleWidth, Size::smallControl);
    setCursor(Qt::OpenHandCursor);
    setToolTip(tr("Drag, or Alt+Up and Alt+Down"));
}

void DragHandle::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintGlyph(&painter, QRectF(1, (height() - 18) / 2.0, 18, 18), Glyph::Drag,
               themeColor(Token::Text3));
}

void DragHandle::mousePressEvent(QMouseEvent *event)
{
    setCursor(Qt::ClosedHandCursor);
    event->accept();
}

void DragHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        emit draggedTo(event->globalPosition().toPoint().y());
}

void DragHandle::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    setCursor(Qt::OpenHandCursor);
}

FieldRow::FieldRow(const FieldChoice &choice, QWidget *parent)
    : QWidget(parent)
    , m_choice(choice)
    , m_box(new QCheckBox(this))
    , m_pencil(new QToolButton(this))
    , m_editor(new QWidget(this))
    , m_name(new QLineEdit(choice.parameter.name, m_editor))
    , m_error(new Paragraph({}, FontRole::Small, Token::Bad, m_editor))
    , m_take(new QPushButton(m_editor))
{
    setObjectName("field_"_L1 + choice.parameter.placeholder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 8, 0);
    column->setSpacing(0);
    buildLine();
    buildEditor();
    m_box->installEventFilter(this);
    m_pencil->installEventFilter(this);
    connect(m_box, &QCheckBox::toggled, this, [this](bool on) {
        m_choice.chosen = on;
        emit edited();
    });
}

void FieldRow::buildLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::inGroup);
    auto *handle = new DragHandle(this);
    connect(handle, &DragHandle::draggedTo, this, &FieldRow::draggedTo);
    m_box->setText(m_choice.title);
    m_box->setObjectName("box_"_L1 + m_choice.parameter.placeholder);
    m_box->setChecked(m_choice.chosen);
    m_box->setMinimumHeight(Size::row);
    m_box->setAccessibleName(m_choice.needed ? tr("%1, CPA.House needs it").arg(m_choice.title)
                                             : m_choice.title);
    m_box->setAccessibleDescription(m_choice.parameter.placeholder);
    auto *star =
        makeLabel(m_choice.needed ? u"*"_s : QString(), FontRole::Strong, Token::Bad, this);
    auto *example = new ElidedLabel(m_choice.example, FontRole::Small, Token::Text3, this);
    example->setFixedWidth(exampleWidth);
    auto *placeholder = new ElidedLabel("{{"_L1 + m_choice.parameter.placeholder + "}}"_L1,
                                        FontRole::Code, Token::Text2, this);
    placeholder->setFixedWidth(placeholderWidth);
    m_pencil->setObjectName("rename_"_L1 + m_choice.parameter.placeholder);
    m_pencil->setIcon(icon(Glyph::Pencil));
    m_pencil->setCheckable(true);
    setKind(m_pencil, u"smallIcon"_s);
    m_pencil->setToolTip(tr("Another name in the string"));
    m_pencil->setAccessibleName(tr("Another name for “%1”").arg(m_choice.title));
    line->addWidget(handle);
    line->addWidget(m_box);
    line->addWidget(star);
    line->addStretch(1);
    line->addWidget(example);
    line->addWidget(placeholder);
    line->addWidget(m_pencil);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
    connect(m_pencil, &QToolButton::toggled, this, [this](bool on) {
        m_editor->setVisible(on);
        if (on) {
            m_name->setFocus();
            m_name->selectAll();
        }
    });
}

void FieldRow::buildEditor()
{
    auto *line = new QHBoxLayout(m_editor);
    line->setContentsMargins(handleWidth + 30, 0, 0, 8);
    line->setSpacing(Space::inGroup);
    m_name->setObjectName("name_"_L1 + m_choice.parameter.placeholder);
    m_name->setFixedWidth(nameWidth);
    m_name->setAccessibleName(tr("Name in the string"));
    setKind(m_name, u"small"_s);
    setKind(m_take, u"small"_s);
    m_take->setObjectName(u"takeSafeName"_s);
    m_error->setMaximumWidth(QWIDGETSIZE_MAX);
    line->addWidget(makeLabel(tr("Name in the string"), FontRole::Small, Token::Text2, m_editor));
    line->addWidget(m_name);
    line->addWidget(m_error, 100);
    line->addWidget(m_take);
    line->addStretch(1);
    if (m_choice.own) {
        auto *remove = new QPushButton(tr("Remove"), m_editor);
        remove->setObjectName(u"removeField"_s);
        setKind(remove, u"smallFlat"_s);
        line->addWidget(remove);
        connect(remove, &QPushButton::clicked, this, &FieldRow::removeAsked);
    }
    m_error->hide();
    m_take->hide();
    m_editor->hide();
    layout()->addWidget(m_editor);
    connect(m_name, &QLineEdit::textEdited, this, &FieldRow::rename);
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_name->setText(safeParameterName(m_name->text().trimmed()));
        rename(m_name->text());
    });
}

void FieldRow::setTaken(const QStringList &taken)
{
    m_taken = taken;
}

void FieldRow::setChosen(bool chosen)
{
    m_box->setChecked(chosen);
}

QString FieldRow::error() const
{
    return m_error->isVisibleTo(m_editor) ? m_error->text() : QString();
}

void FieldRow::rename(const QString &typed)
{
    const QString name = typed.trimmed();
    const NameFault fault = nameFault(name, m_taken);
    const QString words = nameFaultText(fault, name);
    m_error->setText(words);
    m_error->setVisible(fault != NameFault::None);
    m_name->setAccessibleDescription(words);
    m_name->setProperty("error", fault != NameFault::None);
    setKind(m_name, {});
    setKind(m_name, u"small"_s);
    const QString safe = fault == NameFault::Html ? safeParameterName(name) : QString();
    m_take->setText(tr("Take %1").arg(safe));
    m_take->setVisible(!safe.isEmpty());
    if (fault != NameFault::None || m_choice.parameter.name == name)
        return;
    m_choice.parameter.name = name;
    if (m_choice.own) {
        m_choice.title = name;
        m_box->setText(name);
    }
    emit edited();
}

QList<QWidget *> FieldRow::focusOrder() const
{
    return { m_box, m_pencil, m_name, m_take };
}

/// The box and the pencil would take arrow keys as a wish to go on.
bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool up = key->key() == Qt::Key_Up;
        if ((key->modifiers() & Qt::AltModifier) && (up || key->key() == Qt::Key_Down)) {
            emit moveAsked(up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace LeadBridge::Ui
